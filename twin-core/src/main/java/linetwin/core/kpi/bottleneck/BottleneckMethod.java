package linetwin.core.kpi.bottleneck;

/** Method of bottleneck detection, with its measure and its source. */
public enum BottleneckMethod {
    /** Names the station with the largest share of time at work. */
    UTILISATION(
            "share of time at work", "Hopp and Spearman, Factory Physics (1996): the station of highest utilisation"),
    /** Names the station with the longest mean time between two waits. */
    AVERAGE_ACTIVE_PERIOD(
            "mean time between two waits, s",
            "Roser, Nakano, Tanaka, A practical bottleneck detection method, Winter Simulation Conference 2001"),
    /** Names the station that is most often in the longest active period of the line. */
    SHIFTING(
            "share of time as the momentary bottleneck",
            "Roser, Nakano, Tanaka, Shifting bottleneck detection, Winter Simulation Conference 2002"),
    /**
     * Names the stations at which the arrows between neighbours meet; blocked and starved times give the directions.
     */
    ARROW(
            "severity, from blocked and starved shares",
            "Kuo, Lim, Meerkov, Bottlenecks in serial production lines: a system-theoretic approach,"
                    + " Mathematical Problems in Engineering 2 (1996)"),
    /** Names the stations at which a route turns from blocked to starved. */
    TURNING_POINT(
            "share of time blocked or starved",
            "Li, Chang, Ni, Data driven bottleneck detection of manufacturing systems,"
                    + " International Journal of Production Research 47 (2009)"),
    /** Names the station whose speed has the largest effect on the throughput: the definition of a bottleneck. */
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

    /** Returns the meaning and unit of its scores. */
    public String measure() {
        return measure;
    }

    public String source() {
        return source;
    }
}
