package linetwin.core.session;

/**
 * Counters of a session.
 *
 * @param applied events applied to the line; a batch of values counts once
 * @param values values of signals among them
 * @param stragglers events that arrived after an event of a later source time had been applied
 * @param outdated events left out because they belong to an earlier run of the line
 * @param conflated values and states replaced by newer ones of the same signal or state before they were applied
 * @param overflowed arrivals refused because their buffer stayed full, or because they could not be applied
 */
public record SessionCounters(
        long applied, long values, long stragglers, long outdated, long conflated, long overflowed) {
    public static final SessionCounters NONE = new SessionCounters(0, 0, 0, 0, 0, 0);

    SessionCounters applied(int moreValues, boolean late) {
        return new SessionCounters(
                applied + 1, values + moreValues, late ? stragglers + 1 : stragglers, outdated, conflated, overflowed);
    }

    SessionCounters outdated(int more) {
        return new SessionCounters(applied, values, stragglers, outdated + more, conflated, overflowed);
    }

    SessionCounters oneRefused() {
        return new SessionCounters(applied, values, stragglers, outdated, conflated, overflowed + 1);
    }

    SessionCounters plus(long moreConflated, long moreOverflowed) {
        return new SessionCounters(
                applied, values, stragglers, outdated, conflated + moreConflated, overflowed + moreOverflowed);
    }
}
