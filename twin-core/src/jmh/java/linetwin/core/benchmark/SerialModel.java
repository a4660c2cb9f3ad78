package linetwin.core.benchmark;

/**
 * One engine that simulates a serial line, with the times in each state, buffer integrals and counts of every station.
 */
interface SerialModel {
    /** Lets so many seconds pass on the line. */
    void advance(double seconds);

    /** Parts that have left the line. */
    long parts();

    /** Ends of operations, failures and repairs: what every engine has to handle. */
    long events();

    /** Operations that this station has finished. */
    long finished(int station);

    /** Shares of time in which this station worked, starved, was blocked, was down, and the mean number before it. */
    double[] shares(int station);
}
