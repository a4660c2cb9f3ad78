package linetwin.core.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import linetwin.core.model.LineState;

/** All that a session shows, in one value, so that a reader on another thread never sees half of a change. */
record View(
        LineState state,
        List<SourceStatus> statuses,
        Optional<LineClock> clock,
        Optional<Instant> newestArrival,
        SessionCounters counters) {

    View with(LineState newState) {
        return new View(newState, statuses, clock, newestArrival, counters);
    }

    View with(List<SourceStatus> newStatuses) {
        return new View(state, newStatuses, clock, newestArrival, counters);
    }

    View with(LineClock newClock) {
        return new View(state, statuses, Optional.of(newClock), newestArrival, counters);
    }

    View with(SessionCounters newCounters) {
        return new View(state, statuses, clock, newestArrival, newCounters);
    }

    View arrivedAt(Instant arrival) {
        return newestArrival.filter(newest -> isNewer(newest, arrival)).isPresent()
                ? this
                : new View(state, statuses, clock, Optional.of(arrival), counters);
    }

    /** An arrival far ahead of the next one was stamped before our clock was set back. */
    private static boolean isNewer(Instant newest, Instant arrival) {
        return !newest.isBefore(arrival) && newest.isBefore(arrival.plusSeconds(1));
    }
}
