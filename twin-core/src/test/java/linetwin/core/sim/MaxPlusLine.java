package linetwin.core.sim;

import linetwin.core.distribution.TimeDistribution;
import linetwin.core.id.PlaceId;
import linetwin.core.layout.BreakdownSpec;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.StationSpec;
import linetwin.core.sim.random.RandomStreams;
import linetwin.core.sim.random.TimeDraw;

/**
 * Serial line computed without events by a max-plus recursion: part n leaves station i at
 *
 * <pre>D[i][n] = max(S[i][n] + time[i][n], D[i+1][n - b - 1]), S[i][n] = max(D[i-1][n], D[i][n-1])</pre>
 *
 * with b waiting places before station i+1 and blocking after service. An immediate breakdown with resumed work extends
 * the time by the repair. Draws come from the random streams of the kernel, so both must agree to the tick.
 */
final class MaxPlusLine {
    private final int[] waitingPlaces;
    private final WorkTimes[] times;

    MaxPlusLine(LineLayout layout, long seed) {
        var streams = new RandomStreams(seed);
        waitingPlaces =
                layout.stations().stream().mapToInt(StationSpec::queueBefore).toArray();
        times = layout.stations().stream()
                .map(station -> new WorkTimes(station, streams))
                .toArray(WorkTimes[]::new);
    }

    /** Returns the departure times of the first parts at each station, in ticks. */
    long[][] departures(int parts) {
        int stations = times.length;
        var leaves = new long[stations][parts];
        for (int part = 0; part < parts; part++) {
            for (int station = 0; station < stations; station++) {
                long arrives = station == 0 ? 0 : leaves[station - 1][part];
                long free = part == 0 ? 0 : leaves[station][part - 1];
                long done = Math.max(arrives, free) + times[station].next();
                leaves[station][part] = Math.max(done, roomAhead(leaves, station, part));
            }
        }
        return leaves;
    }

    private long roomAhead(long[][] leaves, int station, int part) {
        if (station == times.length - 1) {
            return 0;
        }
        int before = part - waitingPlaces[station + 1] - 1;
        return before < 0 ? 0 : leaves[station + 1][before];
    }

    /** Draws the time of a station per part, including all repairs during the work. */
    private static final class WorkTimes {
        private final TimeDraw work;
        private final TimeDraw between;
        private final TimeDraw repair;
        private long toBreakdown;

        WorkTimes(StationSpec station, RandomStreams streams) {
            var place = new PlaceId(station.id(), 0);
            work = draw(station.work(), streams, station.id() + "/work");
            between = station.breakdowns()
                    .map(BreakdownSpec::between)
                    .map(d -> draw(d, streams, place + "/breakdown"))
                    .orElse(() -> Long.MAX_VALUE);
            repair = station.breakdowns()
                    .map(BreakdownSpec::repair)
                    .map(d -> draw(d, streams, place + "/repair"))
                    .orElse(() -> 0);
            toBreakdown = between.ticks();
        }

        long next() {
            long left = Math.max(1, work.ticks());
            long time = left;
            while (toBreakdown < left) {
                left -= toBreakdown;
                time += Math.max(1, repair.ticks());
                toBreakdown = between.ticks();
            }
            toBreakdown -= left;
            return time;
        }

        private static TimeDraw draw(TimeDistribution distribution, RandomStreams streams, String name) {
            return TimeDraw.of(distribution, 1, streams.stream(name));
        }
    }
}
