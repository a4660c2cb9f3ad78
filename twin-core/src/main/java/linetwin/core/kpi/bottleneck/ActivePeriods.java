package linetwin.core.kpi.bottleneck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import linetwin.core.id.StationId;
import linetwin.core.kpi.bottleneck.BottleneckFinding.Score;
import linetwin.core.time.LineTime;

/**
 * Active periods of stations: times without a wait. From the booked activity of each station it computes the station
 * with the longest mean period and the momentary bottleneck over time. Numeric kernel: whole microseconds without
 * allocation, as a ledger books each event.
 */
public final class ActivePeriods {
    private static final double MICROS_PER_SECOND = 1e6;
    private static final long NONE = -1;

    private final List<StationId> stations;
    private final List<Periods> periods = new ArrayList<>();
    private final long[] began;
    private final long openedAt;
    private long closedAt;

    public ActivePeriods(List<StationId> stations, LineTime at) {
        this.stations = List.copyOf(stations);
        stations.forEach(_ -> periods.add(new Periods()));
        began = new long[stations.size()];
        Arrays.fill(began, NONE);
        openedAt = at.micros();
        closedAt = at.micros();
    }

    /** Books a station as active or not over a span in microseconds. Spans must follow each other without gaps. */
    public void book(int station, boolean active, long fromMicros, long toMicros) {
        if (active && began[station] == NONE) {
            began[station] = fromMicros;
        } else if (!active && began[station] != NONE) {
            periods.get(station).add(began[station], fromMicros);
            began[station] = NONE;
        }
        closedAt = toMicros;
    }

    /** Ends the running periods, as at the end of the window. */
    public void close() {
        for (int station = 0; station < began.length; station++) {
            book(station, false, closedAt, closedAt);
        }
    }

    /** Returns the station with the longest mean active period (Roser, Nakano, Tanaka 2001). */
    public BottleneckFinding longestOnAverage() {
        return BottleneckFinding.ofHighest(BottleneckMethod.AVERAGE_ACTIVE_PERIOD, scores(i -> periods.get(i)
                .meanSeconds()));
    }

    /**
     * Returns the station that is most often the momentary bottleneck (Roser, Nakano, Tanaka 2002). The momentary
     * bottleneck is the station in the longest running active period. It holds until its period ends; then the station
     * in the longest period running at that time takes over, from the start of that period: while both run, the
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

    /** Periods of one station in order of time, with a cursor. */
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

        /** Moves the cursor to the first period that ends after this time; times must not decrease. */
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
