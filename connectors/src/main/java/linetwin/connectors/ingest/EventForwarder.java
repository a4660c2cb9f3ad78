package linetwin.connectors.ingest;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import linetwin.core.event.EventProvenance;
import linetwin.core.event.EventRecord;
import linetwin.core.event.LineEvent;
import linetwin.core.event.LineEvent.ContactLost;
import linetwin.core.event.LineEvent.ContactRegained;
import linetwin.core.event.LineEvent.SignalsMeasured;
import linetwin.core.feed.FeedSink;
import linetwin.core.id.SourceId;
import linetwin.core.id.StationId;
import linetwin.core.model.Quality;
import linetwin.core.time.LineTime;

/** Forwards events with their provenance to the sink; historical events go to the recorder only. */
final class EventForwarder {
    private final SourceId source;
    private final SourceStatistics statistics;
    private final TimestampMapper timestamps;
    private final FeedSink sink;
    private final InstantSource wallClock;

    EventForwarder(SourceContext context, TimestampMapper timestamps, FeedSink sink, InstantSource wallClock) {
        this.source = context.source();
        this.statistics = context.statistics();
        this.timestamps = timestamps;
        this.sink = sink;
        this.wallClock = wallClock;
    }

    void forward(List<LineEvent> events, Instant time, ValueOrigin origin) {
        if (events.isEmpty()) {
            return;
        }
        var provenance = new EventProvenance(source, time, wallClock.instant(), Quality.GOOD, origin.proof());
        events.forEach(event -> forward(new EventRecord(event, provenance), origin));
    }

    private void forward(EventRecord record, ValueOrigin origin) {
        if (origin == ValueOrigin.HISTORICAL) {
            sink.receiveHistorical(record);
        } else {
            sink.receive(record);
        }
    }

    /** Forwards all values of a station that arrived together as one event. */
    void forward(StationValueBuffer rows, Instant arrival) {
        var clock = timestamps.clock();
        if (clock == null) {
            return;
        }
        long newest = rows.rows().newestMicros();
        int size = rows.rows().size();
        long shift = timestamps.shiftMicros(clock);
        var origin = rows.origin();
        var batch = rows.rows().take(rows.columns().schema(), shift);
        var event =
                new SignalsMeasured(new LineTime(newest + shift), rows.columns().station(), batch);
        var time = TimestampMapper.instant(newest);
        var worst = rows.taken();
        if (origin == ValueOrigin.HISTORICAL) {
            statistics.filled(time, size);
        }
        forward(new EventRecord(event, new EventProvenance(source, time, arrival, worst, origin.proof())), origin);
    }

    /** Forwards the begin or end of the contact of a station. */
    void contact(StationId station, boolean inContact) {
        var now = wallClock.instant();
        var at = timestamps.at(now);
        forward(
                List.of(inContact ? new ContactRegained(at, station) : new ContactLost(at, station)),
                now,
                ValueOrigin.REQUESTED);
    }
}
