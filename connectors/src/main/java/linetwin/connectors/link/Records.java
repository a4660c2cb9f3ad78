package linetwin.connectors.link;

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

/** Passes events on with where they came from: what belongs to the past goes to the recorder only. */
final class Records {
    private final SourceId source;
    private final SourceFigures figures;
    private final Moments moments;
    private final FeedSink sink;
    private final InstantSource wallClock;

    Records(SourceBook book, Moments moments, FeedSink sink, InstantSource wallClock) {
        this.source = book.request().source().id();
        this.figures = book.figures();
        this.moments = moments;
        this.sink = sink;
        this.wallClock = wallClock;
    }

    void pass(List<LineEvent> events, Instant time, Delivery delivery) {
        if (events.isEmpty()) {
            return;
        }
        var provenance = new EventProvenance(source, time, wallClock.instant(), Quality.GOOD, delivery.proof());
        events.forEach(event -> pass(new EventRecord(event, provenance), delivery));
    }

    private void pass(EventRecord record, Delivery delivery) {
        if (delivery == Delivery.HISTORICAL) {
            sink.receiveHistorical(record);
        } else {
            sink.receive(record);
        }
    }

    /** All values of a station that came together, as one event. */
    void pass(StationRows rows, Instant arrival) {
        var clock = moments.clock();
        if (clock == null) {
            return;
        }
        long newest = rows.rows().newestMicros();
        int size = rows.rows().size();
        long shift = moments.shiftMicros(clock);
        var delivery = rows.delivery();
        var batch = rows.rows().take(rows.columns().schema(), shift);
        var event =
                new SignalsMeasured(new LineTime(newest + shift), rows.columns().station(), batch);
        var time = Moments.instant(newest);
        var worst = rows.taken();
        if (delivery == Delivery.HISTORICAL) {
            figures.filled(time, size);
        }
        pass(new EventRecord(event, new EventProvenance(source, time, arrival, worst, delivery.proof())), delivery);
    }

    /** A station is heard from now on, or is not any more. */
    void contact(StationId station, boolean inContact) {
        var now = wallClock.instant();
        var at = moments.at(now);
        pass(List.of(inContact ? new ContactRegained(at, station) : new ContactLost(at, station)), now, Delivery.ASKED);
    }
}
