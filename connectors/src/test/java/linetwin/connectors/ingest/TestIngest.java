package linetwin.connectors.ingest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import linetwin.core.connection.SourceSpec;
import linetwin.core.feed.FeedRequest;
import linetwin.core.feed.FeedSink;
import linetwin.core.health.SourceHealth.Rejection;
import linetwin.core.id.SourceId;
import linetwin.core.layout.LineLayout;

/** Creates an ingest for tests in other packages. */
public final class TestIngest {
    private final SourceContext context;
    private final SourceIngest ingest;

    public TestIngest(LineLayout layout, FeedSink sink) {
        this(
                new SourceSpec(
                        new SourceId("test"),
                        "opcua",
                        "opc.tcp://127.0.0.1:4840",
                        "",
                        "",
                        Duration.ofMillis(100),
                        Duration.ofSeconds(2),
                        List.of()),
                layout,
                sink);
    }

    /** Creates an ingest of a source. */
    public TestIngest(SourceSpec source, LineLayout layout, FeedSink sink) {
        context = new SourceContext(new FeedRequest(source, layout, Instant.now(), "", ""), System::nanoTime);
        ingest = new SourceIngest(context, sink, InstantSource.system());
    }

    public SourceIngest ingest() {
        return ingest;
    }

    public void lose() {
        ingest.loseContact();
    }

    /** Number of messages and values that could not be used. */
    public long rejected() {
        return context.statistics().health(0).rejected();
    }

    /** Newest rejection of each place, oldest first. */
    public List<Rejection> rejections() {
        return context.statistics().health(0).rejections();
    }
}
