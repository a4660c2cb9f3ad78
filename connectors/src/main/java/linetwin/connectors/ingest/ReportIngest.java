package linetwin.connectors.ingest;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import linetwin.connectors.stationmodel.LineReport;
import linetwin.connectors.stationmodel.PublishedAsset;
import linetwin.connectors.stationmodel.ReportEventMapper;
import linetwin.connectors.stationmodel.SignalReport;
import linetwin.connectors.stationmodel.StationReport;
import linetwin.core.event.LineEvent;
import linetwin.core.feed.FeedSink;
import linetwin.core.feed.LineHistory;
import linetwin.core.id.SignalId;
import linetwin.core.id.StationId;
import linetwin.core.model.Quality;
import linetwin.core.model.UnitState;
import linetwin.core.time.EpochMicros;

/**
 * Entrance of our own station model. Only {@link #acceptLine} and {@link #acceptHistory} may be called before
 * {@link #hasLineClock} is true, because the clock of the line maps all other reports to line time. Safe for the
 * threads of any library.
 */
public final class ReportIngest {
    private final SourceContext context;
    private final FeedSink sink;
    private final InstantSource wallClock;
    private final ArrivalTracker arrivals;
    private final ContactMonitor contacts;
    private final TimestampMapper timestamps;
    private final EventForwarder events;
    private final LastGoodValue lastGood;
    private ReportEventMapper mapping = new ReportEventMapper();
    private String run = "";
    private String historyRun = "";

    ReportIngest(
            SourceContext context,
            FeedSink sink,
            InstantSource wallClock,
            ArrivalTracker arrivals,
            ContactMonitor contacts,
            TimestampMapper timestamps,
            EventForwarder events,
            LastGoodValue lastGood) {
        this.context = context;
        this.sink = sink;
        this.wallClock = wallClock;
        this.arrivals = arrivals;
        this.contacts = contacts;
        this.timestamps = timestamps;
        this.events = events;
        this.lastGood = lastGood;
    }

    /** True if the line clock is known, which maps all other reports to line time. */
    public boolean hasLineClock() {
        synchronized (arrivals) {
            return timestamps.hasLineClock();
        }
    }

    /**
     * Accepts a heartbeat of the publisher. A report of a station may be as old as its last change; a heartbeat is
     * always new, so only the heartbeat measures the clock of the source.
     *
     * @param time time of the source's clock
     */
    public void acceptHeartbeat(Instant time) {
        synchronized (arrivals) {
            if (!arrivals.isClosed()) {
                arrivals.prove();
                context.statistics()
                        .arrived(
                                EpochMicros.of(time).micros(),
                                EpochMicros.of(wallClock.instant()).micros());
            }
        }
    }

    /** Accepts the report of the whole line; a new run clears the state of the last one. */
    public void acceptLine(LineReport report) {
        synchronized (arrivals) {
            if (arrivals.isClosed()) {
                return;
            }
            arrivals.count(1);
            if (!report.run().equals(run)) {
                begin(report.run());
            }
            if (timestamps.follow(report.clock())) {
                sink.clock(report.clock());
            }
            arrivals.prove();
            events.forward(mapping.roster(report), wallClock.instant(), ValueOrigin.REQUESTED);
        }
    }

    /** Accepts a history of the line. The first of a run is reported: the later time is known from events. */
    public void acceptHistory(LineHistory history) {
        synchronized (arrivals) {
            if (!arrivals.isClosed() && !history.run().equals(historyRun)) {
                historyRun = history.run();
                sink.history(history);
            }
        }
    }

    private void begin(String newRun) {
        run = newRun;
        mapping = new ReportEventMapper();
        contacts.clear();
        sink.began(context.source(), run);
    }

    /** Accepts the report of a station. */
    public void acceptStation(PublishedAsset asset, StationId id, Instant time, StationReport report) {
        synchronized (arrivals) {
            if (!arrivals.isClosed()) {
                forward(time, mapping.station(timestamps.of(time), id, report));
                contacts.of(id).confirm();
                lastGood.keepText(id, report.leadingPlace().state(), Quality.GOOD, time, wallClock.instant());
            }
        }
    }

    /** Accepts the contents of a station, store or bench. */
    public void acceptContents(PublishedAsset asset, Instant time, List<UnitState> units) {
        synchronized (arrivals) {
            if (!arrivals.isClosed()) {
                forward(time, mapping.contents(timestamps.of(time), asset, units));
            }
        }
    }

    /** Accepts the report of a signal. */
    public void acceptSignal(StationId station, SignalId id, SignalReport report) {
        synchronized (arrivals) {
            if (arrivals.isClosed()) {
                return;
            }
            var time = report.time();
            forward(time, mapping.signal(timestamps.of(time), station, id, report));
            if (report.quality() != Quality.BAD) {
                var name = new SignalName(station, id);
                lastGood.keep(name, report.value(), report.quality(), time, wallClock.instant());
            }
        }
    }

    private void forward(Instant time, List<LineEvent> mapped) {
        arrivals.count(1);
        arrivals.prove();
        events.forward(mapped, time, ValueOrigin.REPORTED);
    }

    /** Name of a signal of our own model, formatted only for a published status. */
    private record SignalName(StationId station, SignalId signal) {
        @Override
        public String toString() {
            return station + "/" + signal;
        }
    }
}
