package linetwin.core.kpi.bottleneck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import linetwin.core.id.StationId;
import linetwin.core.kpi.bottleneck.BottleneckFinding.Score;

/**
 * The active periods of stations: times without a wait. Told moment by moment which stations are active, it says whose
 * periods are longest on average, and which station holds the line up at which time.
 */
public final class ActivePeriods {
    private static final double MICROS_PER_SECOND = 1e6;
    private static final long NONE = -1;

    private final List<StationId> stations;
    private final List<Periods> periods = new ArrayList<>();
    private final long[] began;
    private final long openedAt;
    private long closedAt;

    public ActivePeriods(List<StationId> stations, long atMicros) {
        this.stations = List.copyOf(stations);
        stations.forEach(_ -> periods.add(new Periods()));
        began = new long[stations.size()];
        Arrays.fill(began, NONE);
        openedAt = atMicros;
        closedAt = atMicros;
    }

    /** From {@code fromMicros} to {@code toMicros} this station was active, or it was not. Spans must follow on. */
    public void was(int station, boolean active, long fromMicros, long toMicros) {
        if (active && began[station] == NONE) {
            began[station] = fromMicros;
        } else if (!active && began[station] != NONE) {
            periods.get(station).add(began[station], fromMicros);
            began[station] = NONE;
        }
        closedAt = toMicros;
    }

    /** Ends the periods that still run, as at the end of the window. */
    public void close() {
        for (int station = 0; station < began.length; station++) {
            was(station, false, closedAt, closedAt);
        }
    }

    /** The station whose active periods are longest on average (Roser, Nakano, Tanaka 2001). */
    public BottleneckFinding longestOnAverage() {
        return BottleneckFinding.ofHighest(BottleneckMethod.AVERAGE_ACTIVE_PERIOD, scores(i -> periods.get(i)
                .meanSeconds()));
    }

    /**
     * The station that most often is the momentary bottleneck (Roser, Nakano, Tanaka 2002). The momentary bottleneck is
     * the station in the longest of the periods that run; it holds until its period ends, and then the station in the
     * longest period that runs at that moment takes over, from the beginning of that period on: while both run, the
     * bottleneck shifts and both are counted.
     */
    public BottleneckFinding mostOftenMomentary() {
        var held = new long[stations.size()];
        periods.forEach(Periods::rewind);
        long now = openedAt;
        while (now < closedAt) {
            int longest = longestAt(now);
            if (longest < 0) {
                now = nextBeginning(now);
            } else {
                var its = periods.get(longest);
                held[longest] += its.end() - its.begin();
                now = its.end();
            }
        }
        double window = closedAt - openedAt;
        return BottleneckFinding.ofHighest(BottleneckMethod.SHIFTING, scores(i -> held[i] / window));
    }

    private int longestAt(long now) {
        int longest = -1;
        long length = 0;
        for (int i = 0; i < periods.size(); i++) {
            var its = periods.get(i);
            its.moveTo(now);
            if (its.isRunning(now) && its.end() - its.begin() > length) {
                longest = i;
                length = its.end() - its.begin();
            }
        }
        return longest;
    }

    private long nextBeginning(long now) {
        return periods.stream()
                .filter(Periods::hasMore)
                .mapToLong(Periods::begin)
                .filter(begin -> begin > now)
                .min()
                .orElse(closedAt);
    }

    private List<Score> scores(IntToDoubleFunction value) {
        var scores = new ArrayList<Score>();
        for (int i = 0; i < stations.size(); i++) {
            scores.add(new Score(stations.get(i), value.applyAsDouble(i)));
        }
        return scores;
    }

    /** The periods of one station in order of time, and the one that was last asked for. */
    private static final class Periods {
        private long[] ends = new long[32];
        private int size;
        private int at;

        void add(long begin, long end) {
            if (size == ends.length) {
                ends = Arrays.copyOf(ends, 2 * size);
            }
            ends[size++] = begin;
            ends[size++] = end;
        }

        double meanSeconds() {
            long sum = 0;
            for (int i = 0; i < size; i += 2) {
                sum += ends[i + 1] - ends[i];
            }
            return sum / MICROS_PER_SECOND / (size / 2.0);
        }

        void rewind() {
            at = 0;
        }

        /** Goes on to the first period that ends after this moment; moments must not go back. */
        void moveTo(long now) {
            while (hasMore() && end() <= now) {
                at += 2;
            }
        }

        boolean hasMore() {
            return at < size;
        }

        boolean isRunning(long now) {
            return hasMore() && begin() <= now;
        }

        long begin() {
            return ends[at];
        }

        long end() {
            return ends[at + 1];
        }
    }
}
