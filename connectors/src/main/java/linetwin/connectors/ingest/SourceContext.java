package linetwin.connectors.ingest;

import java.time.Instant;
import java.util.function.LongSupplier;
import linetwin.connectors.tag.TagEventMapper;
import linetwin.core.feed.FeedRequest;
import linetwin.core.feed.LineClock;
import linetwin.core.id.SourceId;
import linetwin.core.time.LineTime;
import org.jspecify.annotations.Nullable;

/** Context of a source over all its connections. Its statistics may be used from any thread, the rest by one. */
public final class SourceContext {
    private final FeedRequest request;
    private final LongSupplier nanos;
    private final SourceStatistics statistics;
    private final TagEventMapper meanings;
    private final TagEventMapper pastMeanings;
    private @Nullable LineClock clock;

    /**
     * Creates an empty context.
     *
     * @param nanos a clock that nobody can set, in nanoseconds
     */
    public SourceContext(FeedRequest request, LongSupplier nanos) {
        this.request = request;
        this.nanos = nanos;
        statistics = new SourceStatistics(request.source().endpoint());
        meanings = new TagEventMapper(request.layout(), (_, _) -> {});
        pastMeanings = new TagEventMapper(request.layout(), (_, _) -> {});
        // Foreign equipment knows no line time: it follows the wall clock from the moment we began.
        clock = isForeign() ? new LineClock(request.origin(), LineTime.ORIGIN, 1) : null;
    }

    public SourceId source() {
        return request.source().id();
    }

    public FeedRequest request() {
        return request;
    }

    public boolean isForeign() {
        return request.source().isForeign();
    }

    public long nanos() {
        return nanos.getAsLong();
    }

    public SourceStatistics statistics() {
        return statistics;
    }

    /** What the present values of tags mean. */
    public TagEventMapper meanings() {
        return meanings;
    }

    /** What values that come so mean: those of the past must not change what is known of the present. */
    public TagEventMapper meanings(ValueOrigin origin) {
        return origin == ValueOrigin.HISTORICAL ? pastMeanings : meanings;
    }

    /** Checks that a new connection sends all that holds; a session that its broker kept does not. */
    public boolean isResentOnConnect() {
        return isForeign() && request.source().mqtt().sessionExpiry().isZero();
    }

    /** How line time follows wall time at a source that keeps no line time; null at one that does. */
    @Nullable
    public LineClock clock() {
        return clock;
    }

    /** Our own clock was set back: line time goes on as if nothing had been. Says whether it is ours to tell. */
    public boolean setBack(Instant before, Instant now) {
        if (clock != null) {
            clock = new LineClock(now, clock.at(before), 1);
        }
        return clock != null;
    }
}
