package linetwin.core.sim;

import linetwin.core.layout.LineLayout;
import linetwin.core.time.LineTime;

/**
 * Complete state of a run at one point of line time: clock, event list, stations, stores, benches, units, random
 * streams, sums and instruments. Immutable; can be restored by any simulator of the same line.
 */
public final class Snapshot {
    final LineLayout layout;
    /** Words of all parts, one part after the other. */
    final long[] words;
    /** Number of leading words that depend on the layout only, not on the units on the line. */
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

    /** Returns the line time of the snapshot. */
    public LineTime at() {
        return new LineTime(now);
    }
}
