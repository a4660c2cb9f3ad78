package linetwin.core.benchmark;

/** Engine that simulates a serial line, with the times in each state, buffer integrals and counts of every station. */
interface SerialModel {
    /** Advances the line by this many seconds. */
    void advance(double seconds);

    /** Returns the number of parts that have left the line. */
    long parts();

    /** Returns the number of ends of operations, failures and repairs, which every engine must process. */
    long events();

    /** Returns the number of finished operations of this station. */
    long finished(int station);

    /** Returns the shares of time at work, starved, blocked and down, and the mean number of parts in the queue. */
    double[] shares(int station);
}
