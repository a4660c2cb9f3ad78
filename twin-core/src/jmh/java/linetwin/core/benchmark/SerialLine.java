package linetwin.core.benchmark;

/**
 * Lines of equal stations in series: exponential work of mean 1 s, three waiting places before each station except the
 * first, blocking after service, the first station never starved, the last never blocked. Breakdowns are
 * operation-dependent: exponential, 100 s of work between failures, 5 s to repair, interrupted work resumed.
 */
public enum SerialLine {
    LINE10_R(10, false, 0.693198, 0.000022),
    LINE10_F(10, true, 0.600292, 0.000035),
    /** Throughput from a hand-written loop over 20 million seconds; SSJ agrees. */
    LINE100_F(100, true, 0.534969, 0.000180);

    static final int BUFFER = 3;
    static final double BETWEEN_FAILURES = 100;
    static final double REPAIR = 5;

    private final int stations;
    private final boolean fails;
    private final double throughput;
    private final double halfWidth;

    SerialLine(int stations, boolean fails, double throughput, double halfWidth) {
        this.stations = stations;
        this.fails = fails;
        this.throughput = throughput;
        this.halfWidth = halfWidth;
    }

    int stations() {
        return stations;
    }

    boolean fails() {
        return fails;
    }

    /** Returns the known throughput in parts per second. */
    double throughput() {
        return throughput;
    }

    /** Returns the half width of the 95 % interval of the known throughput. */
    double halfWidth() {
        return halfWidth;
    }
}
