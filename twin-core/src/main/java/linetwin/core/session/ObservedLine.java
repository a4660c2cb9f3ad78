package linetwin.core.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import linetwin.core.feed.LineClock;
import linetwin.core.health.SourceStatus;
import linetwin.core.id.SignalId;
import linetwin.core.id.StationId;
import linetwin.core.kpi.LiveKpis;
import linetwin.core.model.LineState;
import linetwin.core.time.LineTime;

/**
 * Line as an observer knows it: from its sources or from a recording. All methods may be called from any thread. Times
 * of the wall clock are those of the observer: the present for a live line, the replayed moment for a recording.
 */
public interface ObservedLine {
    /** Newest state of the line. */
    LineState state();

    /** Newest status of every source, by source. */
    List<SourceStatus> statuses();

    /** Newest value of a signal, with its origin; empty before the first. */
    Optional<LatestValue> value(StationId station, SignalId signal);

    /** Newest value of every signal of a station that has one, by id. */
    List<LatestValue> values(StationId station);

    /** Figures of the line with the known share of their input; empty before the first event. */
    Optional<LiveKpis> kpis();

    /** Newest arrival of any event; empty before the first. */
    Optional<Instant> newestArrival();

    /** Newest line clock that a source reported; empty before the first. */
    Optional<LineClock> clock();

    /** Line time to show at a moment of the wall clock; it stops shortly after the newest arrival. */
    LineTime lineTime(Instant wallNow);

    SessionCounters counters();
}
