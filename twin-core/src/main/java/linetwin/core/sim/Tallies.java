package linetwin.core.sim;

/** What is counted from the start of the run and never restarted: the counters that the stations themselves show. */
final class Tallies {
    final long[] good;
    final long[] bad;
    final long[] rework;
    final long[] lastCycle;
    long shipped;
    long scrapped;
    private final int[] counterOfRoute;
    private final long[] serials;

    Tallies(LinePlan line) {
        int stations = line.stations.size();
        good = new long[stations];
        bad = new long[stations];
        rework = new long[stations];
        lastCycle = new long[stations];
        serials = new long[line.products.size()];
        counterOfRoute = line.products.stream().mapToInt(line.products::indexOf).toArray();
    }

    void finished(int station, boolean firstTry, boolean passed, long ticks) {
        good[station] += passed ? 1 : 0;
        bad[station] += passed ? 0 : 1;
        rework[station] += firstTry ? 0 : 1;
        lastCycle[station] = ticks;
    }

    /** The next serial number of what a route makes; routes that make the same product share one counter. */
    long nextSerial(int route) {
        return ++serials[counterOfRoute[route]];
    }
}
