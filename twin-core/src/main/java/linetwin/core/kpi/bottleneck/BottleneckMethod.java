package linetwin.core.kpi.bottleneck;

/** A way to find bottlenecks, and the paper that it comes from. */
public enum BottleneckMethod {
    /** The station that works most of its time. */
    UTILISATION(
            "share of time at work", "Hopp and Spearman, Factory Physics (1996): the station of highest utilisation"),
    /** The station that goes longest without having to wait, on average. */
    AVERAGE_ACTIVE_PERIOD(
            "mean time between two waits, s",
            "Roser, Nakano, Tanaka, A practical bottleneck detection method, Winter Simulation Conference 2001"),
    /** The station that most often is in the longest active period of the line. */
    SHIFTING(
            "share of time as the momentary bottleneck",
            "Roser, Nakano, Tanaka, Shifting bottleneck detection, Winter Simulation Conference 2002"),
    /** Stations to which the arrows point that blocked and starved time draws between neighbours. */
    ARROW(
            "severity, from blocked and starved shares",
            "Kuo, Lim, Meerkov, Bottlenecks in serial production lines: a system-theoretic approach,"
                    + " Mathematical Problems in Engineering 2 (1996)"),
    /** Stations at which a route turns from being blocked to being starved. */
    TURNING_POINT(
            "share of time blocked or starved",
            "Li, Chang, Ni, Data driven bottleneck detection of manufacturing systems,"
                    + " International Journal of Production Research 47 (2009)"),
    /** The station whose speed moves the throughput most: what a bottleneck is by definition. */
    SENSITIVITY(
            "elasticity of the throughput to the station's speed",
            "Kuo, Lim, Meerkov, Bottlenecks in serial production lines: a system-theoretic approach,"
                    + " Mathematical Problems in Engineering 2 (1996)");

    private final String measure;
    private final String source;

    BottleneckMethod(String measure, String source) {
        this.measure = measure;
        this.source = source;
    }

    /** What its numbers are. */
    public String measure() {
        return measure;
    }

    public String source() {
        return source;
    }
}
