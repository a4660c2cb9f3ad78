package linetwin.core.session;

/**
 * What a session has taken in.
 *
 * @param applied events folded into the line; many values that came together are one
 * @param values of signals among them
 * @param stragglers those that came after an event of a later source time had been folded
 * @param outdated events that told of a run of the line which is over, left out
 * @param conflated values and states replaced by newer ones of the same before they were folded
 * @param overflowed arrivals refused because nobody took them in for too long, or because they could not be folded
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
