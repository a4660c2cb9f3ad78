package linetwin.core.feed;

/**
 * What a session has taken in.
 *
 * @param applied events folded into the line
 * @param stragglers those among them that came after an event of a later source time had been folded
 * @param outdated events that told of a run of the line which is over, left out
 * @param overflowed arrivals refused because nobody took them in for too long
 */
public record SessionCounters(long applied, long stragglers, long outdated, long overflowed) {
    public static final SessionCounters NONE = new SessionCounters(0, 0, 0, 0);

    SessionCounters oneApplied(boolean late) {
        return new SessionCounters(applied + 1, late ? stragglers + 1 : stragglers, outdated, overflowed);
    }

    SessionCounters oneOutdated() {
        return new SessionCounters(applied, stragglers, outdated + 1, overflowed);
    }

    SessionCounters overflowed(long total) {
        return new SessionCounters(applied, stragglers, outdated, total);
    }
}
