package linetwin.core.sim;

import linetwin.core.layout.LineLayout;
import linetwin.core.time.LineTime;

/**
 * The complete state of a run at one moment: clock, event list, stations, stores, benches, units, random streams, sums
 * and instruments. Immutable, and good for any simulator of the same line.
 */
public final class Snapshot {
    final LineLayout layout;
    /** The words of all parts, one after the other. */
    final long[] words;
    /** How many of them a line of this layout has whatever it holds. */
    final int fixed;

    final long now;
    final boolean started;

    Snapshot(LineLayout layout, long[] words, int fixed, long now, boolean started) {
        this.layout = layout;
        this.words = words;
        this.fixed = fixed;
        this.now = now;
        this.started = started;
    }

    /** When it was taken. */
    public LineTime at() {
        return new LineTime(now);
    }
}
