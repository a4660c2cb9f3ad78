package linetwin.core.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import linetwin.core.feed.LineClock;
import linetwin.core.health.SourceStatus;
import linetwin.core.model.LineState;

/** Everything that a session shows, in one value, so that a reader on another thread never sees a partial change. */
record SessionSnapshot(
        LineState state,
        List<SourceStatus> statuses,
        Optional<LineClock> clock,
        Optional<Instant> newestArrival,
        SessionCounters counters) {

    SessionSnapshot with(LineState newState) {
        return new SessionSnapshot(newState, statuses, clock, newestArrival, counters);
    }

    SessionSnapshot with(List<SourceStatus> newStatuses) {
        return new SessionSnapshot(state, newStatuses, clock, newestArrival, counters);
    }

    SessionSnapshot with(LineClock newClock) {
        return new SessionSnapshot(state, statuses, Optional.of(newClock), newestArrival, counters);
    }

    SessionSnapshot with(SessionCounters newCounters) {
        return new SessionSnapshot(state, statuses, clock, newestArrival, newCounters);
    }

    SessionSnapshot arrivedAt(Instant arrival) {
        return newestArrival.filter(newest -> isNewer(newest, arrival)).isPresent()
                ? this
                : new SessionSnapshot(state, statuses, clock, Optional.of(arrival), counters);
    }

    /**
     * True if the newest arrival stays the newest. An arrival at least 1 s earlier means that our clock was set back.
     */
    private static boolean isNewer(Instant newest, Instant arrival) {
        return !newest.isBefore(arrival) && newest.isBefore(arrival.plusSeconds(1));
    }
}
