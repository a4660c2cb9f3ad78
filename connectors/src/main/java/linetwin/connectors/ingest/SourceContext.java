package linetwin.connectors.ingest;

import java.time.Instant;
import java.util.function.LongSupplier;
import linetwin.connectors.tag.TagEventMapper;
import linetwin.core.feed.FeedRequest;
import linetwin.core.feed.LineClock;
import linetwin.core.id.SourceId;
import linetwin.core.time.LineTime;
import org.jspecify.annotations.Nullable;

/** Context of a source over all its connections. Only the statistics are thread-safe. */
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
     * @param nanos monotonic clock, in nanoseconds
     */
    public SourceContext(FeedRequest request, LongSupplier nanos) {
        this.request = request;
        this.nanos = nanos;
        statistics = new SourceStatistics(request.source().endpoint());
        meanings = new TagEventMapper(request.layout(), (_, _) -> {});
        pastMeanings = new TagEventMapper(request.layout(), (_, _) -> {});
        // Foreign equipment has no line time: its line time follows the wall clock from the start of the session.
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

    /** Mapper of the present values of tags. */
    public TagEventMapper meanings() {
        return meanings;
    }

    /**
     * Mapper for values of this origin. Historical values have a mapper of their own, so that they do not change the
     * present state.
     */
    public TagEventMapper meanings(ValueOrigin origin) {
        return origin == ValueOrigin.HISTORICAL ? pastMeanings : meanings;
    }

    /** True if a new connection sends all present values again; a session that its broker kept does not. */
    public boolean isResentOnConnect() {
        return isForeign() && request.source().mqtt().sessionExpiry().isZero();
    }

    /** Mapping of wall time to line time for a source without line time; null for a source with one. */
    @Nullable
    public LineClock clock() {
        return clock;
    }

    /** Continues line time without a step after our own clock was set back. */
    public boolean setBack(Instant before, Instant now) {
        if (clock != null) {
            clock = new LineClock(now, clock.at(before), 1);
        }
        return clock != null;
    }
}
