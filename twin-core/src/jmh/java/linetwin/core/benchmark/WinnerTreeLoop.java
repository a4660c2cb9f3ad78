package linetwin.core.benchmark;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Hand-written loop for exactly this line: the state of all stations in one long[], a winner tree over packed keys,
 * draws of Commons RNG. An upper bound for the speed of a general kernel.
 */
final class WinnerTreeLoop implements SerialModel {
    private static final double TICKS = 1e6;
    private static final long NEVER = Long.MAX_VALUE;

    private static final int WORKING = 0;
    private static final int STARVED = 1;
    private static final int BLOCKED = 2;
    private static final int DOWN = 3;

    // Cells of one station
    private static final int STATE = 0;
    private static final int SINCE = 1;
    private static final int QUEUE = 2;
    private static final int QUEUE_SINCE = 3;
    private static final int QUEUE_INTEGRAL = 4;
    private static final int LEFT_TO_WORK = 5;
    private static final int LEFT_TO_FAILURE = 6;
    private static final int FINISHED = 7;
    private static final int TIMES = 8;
    private static final int CELLS = 12;

    private final int stations;
    private final boolean fails;
    private final long[] cells;
    private final long[] tree;
    private final int bits;
    private final ZigguratSampler[] work;
    private final ZigguratSampler[] failure;
    private final ZigguratSampler[] repair;
    private long now;
    private long parts;
    private long events;

    WinnerTreeLoop(SerialLine line, long seed) {
        stations = line.stations();
        fails = line.fails();
        cells = new long[stations * CELLS];
        bits = Integer.SIZE - Integer.numberOfLeadingZeros(stations - 1);
        tree = new long[2 << bits];
        Arrays.fill(tree, NEVER);
        work = samplers(seed);
        failure = samplers(seed + 1000);
        repair = samplers(seed + 2000);
        for (int i = 0; i < stations; i++) {
            cells[i * CELLS + STATE] = STARVED;
            cells[i * CELLS + LEFT_TO_FAILURE] = fails ? drawn(failure[i], SerialLine.BETWEEN_FAILURES) : NEVER;
        }
        startWork(0);
    }

    private ZigguratSampler[] samplers(long seed) {
        var samplers = new ZigguratSampler[stations];
        for (int i = 0; i < stations; i++) {
            UniformRandomProvider stream = RandomSource.XO_RO_SHI_RO_128_PP.create(seed + i);
            samplers[i] = ZigguratSampler.Exponential.of(stream);
        }
        return samplers;
    }

    @Override
    public void advance(double seconds) {
        long until = now + (long) (seconds * TICKS);
        while (tree[1] >> bits <= until) {
            now = tree[1] >> bits;
            events++;
            due((int) (tree[1] & ((1 << bits) - 1)));
        }
        now = until;
    }

    @Override
    public long parts() {
        return parts;
    }

    @Override
    public long events() {
        return events;
    }

    @Override
    public long finished(int station) {
        return cells[station * CELLS + FINISHED];
    }

    @Override
    public double[] shares(int station) {
        int at = station * CELLS;
        enter(at, cells[at + STATE]);
        countQueue(at, 0);
        var shares = new double[5];
        for (int i = 0; i < 4; i++) {
            shares[i] = cells[at + TIMES + i] / (double) now;
        }
        shares[4] = cells[at + QUEUE_INTEGRAL] / (double) now;
        return shares;
    }

    private void due(int station) {
        int at = station * CELLS;
        if (cells[at + STATE] == DOWN) {
            cells[at + LEFT_TO_FAILURE] = drawn(failure[station], SerialLine.BETWEEN_FAILURES);
            workOn(station, at);
        } else if (cells[at + LEFT_TO_WORK] > 0) {
            enter(at, DOWN);
            schedule(station, now + drawn(repair[station], SerialLine.REPAIR));
        } else {
            cells[at + FINISHED]++;
            handOn(station, at);
        }
    }

    private void startWork(int station) {
        int at = station * CELLS;
        cells[at + LEFT_TO_WORK] = drawn(work[station], 1);
        workOn(station, at);
    }

    private void workOn(int station, int at) {
        enter(at, WORKING);
        long left = cells[at + LEFT_TO_WORK];
        long toFailure = cells[at + LEFT_TO_FAILURE];
        if (toFailure < left) {
            cells[at + LEFT_TO_WORK] = left - toFailure;
            schedule(station, now + toFailure);
        } else {
            cells[at + LEFT_TO_FAILURE] = toFailure - left;
            cells[at + LEFT_TO_WORK] = 0;
            schedule(station, now + left);
        }
    }

    private void handOn(int station, int at) {
        int next = at + CELLS;
        if (station == stations - 1) {
            parts++;
            takeNext(station, at);
        } else if (cells[next + STATE] == STARVED) {
            startWork(station + 1);
            takeNext(station, at);
        } else if (cells[next + QUEUE] < SerialLine.BUFFER) {
            countQueue(next, 1);
            takeNext(station, at);
        } else {
            enter(at, BLOCKED);
            schedule(station, NEVER >> bits);
        }
    }

    private void takeNext(int station, int at) {
        if (station == 0) {
            startWork(0);
        } else if (cells[at + QUEUE] > 0) {
            startWork(station);
            int before = at - CELLS;
            if (cells[before + STATE] == BLOCKED) {
                takeNext(station - 1, before);
            } else {
                countQueue(at, -1);
            }
        } else {
            enter(at, STARVED);
            schedule(station, NEVER >> bits);
        }
    }

    private void enter(int at, long state) {
        cells[at + TIMES + (int) cells[at + STATE]] += now - cells[at + SINCE];
        cells[at + SINCE] = now;
        cells[at + STATE] = state;
    }

    private void countQueue(int at, int more) {
        cells[at + QUEUE_INTEGRAL] += cells[at + QUEUE] * (now - cells[at + QUEUE_SINCE]);
        cells[at + QUEUE_SINCE] = now;
        cells[at + QUEUE] += more;
    }

    private static long drawn(ZigguratSampler sampler, double mean) {
        return Math.max(1, (long) (sampler.sample() * mean * TICKS + 0.5));
    }

    private void schedule(int station, long ticks) {
        int node = (1 << bits) + station;
        tree[node] = (ticks << bits) | station;
        while (node > 1) {
            long winner = Math.min(tree[node], tree[node ^ 1]);
            node >>= 1;
            tree[node] = winner;
        }
    }
}
