package linetwin.core.sim;

import java.util.Arrays;
import java.util.List;
import linetwin.core.kpi.TimeUse;
import linetwin.core.layout.BenchSpec;
import linetwin.core.layout.BreakdownSpec;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.StationSpec;
import linetwin.core.sim.kernel.KernelListener;
import linetwin.core.sim.state.KernelTicks;

/**
 * Critical path between the first and the last shipment of a window: the chain of operations, repairs and stops of
 * which each could start only when the previous one was complete. Its parts add up to the time between both shipments.
 *
 * <p>It is the gradient of infinitesimal perturbation analysis: if every operation of a station takes slightly longer,
 * the last shipment is later by exactly the operations of that station on this path. Each place carries the sums of the
 * path that led to its present occupation; a place that starts because of an event takes over the sums of the place of
 * that event. Source: Y. C. Ho and X. R. Cao, Perturbation Analysis of Discrete Event Dynamic Systems, Kluwer 1991; P.
 * Glasserman, Gradient Estimation via Perturbation Analysis, Kluwer 1991. The gradient is unbiased if a small change
 * does not alter the order of relevant events; for lines in which units can overtake each other it is an approximation.
 */
public final class CriticalPath {
    private static final double MICROS_PER_HOUR = 3.6e9;
    private static final int UNSET = -1;

    private final int stations;
    private final int places;
    private final int size;
    private final int[] stationOf;
    private final int[] benchOf;
    /** First slot of the clocks; the slot of the calendar, if there is one, precedes it and has no path. */
    private final int firstClock;

    private final long[] carrierTicks;
    /** Sums of the path, one row per slot of the future event list. */
    private final double[] rows;

    private final long[] since;
    private final TimeUse[] use;
    /** Share of the present operation that is work and not carrier change. */
    private final double[] workShare;

    private final double[] first;
    private final double[] last;
    private final PathTracker listener = new PathTracker();
    private int cause = UNSET;
    private boolean open;
    private long firstAt = UNSET;
    private long lastAt;

    CriticalPath(LineLayout layout, int slots) {
        stations = layout.stations().size();
        stationOf = numbers(layout.stations().stream().map(StationSpec::places).toList());
        places = stationOf.length;
        benchOf = numbers(layout.benches().stream().map(BenchSpec::places).toList());
        firstClock = slots
                - layout.stations().stream()
                        .filter(CriticalPath::breaksByClock)
                        .mapToInt(StationSpec::places)
                        .sum();
        carrierTicks = layout.stations().stream()
                .mapToLong(s -> KernelTicks.of(s.carrierChange()))
                .toArray();
        size = Kind.values().length * stations + layout.benches().size() + 1;
        rows = new double[slots * size];
        since = new long[slots];
        use = new TimeUse[places];
        Arrays.fill(use, TimeUse.UNKNOWN);
        workShare = new double[places];
        first = new double[size];
        last = new double[size];
    }

    /** Contributions of a station to the path. */
    public enum Kind {
        /** Hours of work, without the carrier change. */
        WORK,
        /** Hours of carrier change. */
        CARRIER_CHANGE,
        /** Hours of repair after breakdowns. */
        REPAIR,
        /** Hours of short stops. */
        SHORT_STOP,
        /** Number of waits for room in the next queue or store. */
        WAIT_FOR_ROOM
    }

    /** Opens the window: the path starts with the next shipment. */
    public void open() {
        open = true;
    }

    /** Returns the hours between the first and the last shipment of the window; 0 for fewer than two shipments. */
    public double hours() {
        return firstAt == UNSET ? 0 : (lastAt - firstAt) / MICROS_PER_HOUR;
    }

    /** Returns the hours of one station on the path, or the number of waits for {@link Kind#WAIT_FOR_ROOM}. */
    public double of(Kind kind, int station) {
        int at = column(kind, station);
        return kind == Kind.WAIT_FOR_ROOM ? last[at] - first[at] : hoursAt(at);
    }

    /** Returns the hours of shift stops on the path. */
    public double ofShiftStops() {
        return hoursAt(size - 1);
    }

    KernelListener listener() {
        return listener;
    }

    private double hoursAt(int column) {
        return (last[column] - first[column]) / MICROS_PER_HOUR;
    }

    private int column(Kind kind, int station) {
        return kind.ordinal() * stations + station;
    }

    private int benchColumn(int bench) {
        return Kind.values().length * stations + bench;
    }

    /** Returns for each place, numbered consecutively, the number of its station or bench. */
    private static int[] numbers(List<Integer> places) {
        var numbers = new int[places.stream().mapToInt(Integer::intValue).sum()];
        int place = 0;
        for (int i = 0; i < places.size(); i++) {
            Arrays.fill(numbers, place, place + places.get(i), i);
            place += places.get(i);
        }
        return numbers;
    }

    /** Updates the rows from the events of the kernel. */
    private final class PathTracker implements KernelListener {
        @Override
        public void eventDue(long now, int slot) {
            if (slot < places) {
                settle(slot, now);
            } else if (slot < places + benchOf.length) {
                rows[slot * size + benchColumn(benchOf[slot - places])] += now - since[slot];
                since[slot] = now;
            }
            cause = slot;
        }

        @Override
        public void entered(long now, int place, TimeUse next) {
            var before = use[place];
            boolean struck = isClock(cause) && next == TimeUse.BREAKDOWN;
            if (isClock(cause) && before == TimeUse.BREAKDOWN) {
                rows[cause * size + column(Kind.REPAIR, stationOf[place])] += now - since[cause];
            }
            if (struck) {
                since[cause] = now;
            }
            if (takesTime(before)) {
                settle(place, now);
            } else if (takesTime(next)) {
                takeOver(place);
                rows[place * size + column(Kind.WAIT_FOR_ROOM, stationOf[place])] += before == TimeUse.BLOCKED ? 1 : 0;
            }
            since[place] = now;
            use[place] = next;
        }

        /** A unit that reaches a waiting place in a planned stop determines its path from then on. */
        @Override
        public void onPlace(long now, int unit, int place) {
            if (use[place] == TimeUse.SHIFT_STOP && cause != place && cause != UNSET && !isCalendar(cause)) {
                takeOver(place);
                since[place] = now;
            }
        }

        @Override
        public void workStarted(long now, int place, int unit, long ticks) {
            workShare[place] = 1 - carrierTicks[stationOf[place]] / (double) ticks;
        }

        @Override
        public void onBench(long now, int unit, int bench, int index) {
            int slot = places;
            while (benchOf[slot - places] != bench) {
                slot++;
            }
            takeOver(slot + index);
            since[slot + index] = now;
        }

        @Override
        public void shipped(long now, int unit) {
            if (!open || cause == UNSET) {
                return;
            }
            if (firstAt == UNSET) {
                firstAt = now;
                System.arraycopy(rows, cause * size, first, 0, size);
            }
            lastAt = now;
            System.arraycopy(rows, cause * size, last, 0, size);
        }

        /** True if the slot is a clock of time-dependent breakdowns; these slots are the last. */
        private boolean isClock(int slot) {
            return slot >= firstClock;
        }

        private boolean isCalendar(int slot) {
            return slot >= places + benchOf.length && slot < firstClock;
        }

        private void takeOver(int slot) {
            if (cause != UNSET && cause != slot && !isCalendar(cause)) {
                System.arraycopy(rows, cause * size, rows, slot * size, size);
            }
        }

        /** Adds the time since the last change to the present use of the place. */
        private void settle(int place, long now) {
            int row = place * size;
            int station = stationOf[place];
            double span = now - since[place];
            switch (use[place]) {
                case WORKING -> {
                    rows[row + column(Kind.WORK, station)] += span * workShare[place];
                    rows[row + column(Kind.CARRIER_CHANGE, station)] += span * (1 - workShare[place]);
                }
                case BREAKDOWN -> rows[row + column(Kind.REPAIR, station)] += span;
                case SHORT_STOP -> rows[row + column(Kind.SHORT_STOP, station)] += span;
                case SHIFT_STOP, OTHER_STOP -> rows[row + size - 1] += span;
                default -> {}
            }
            since[place] = now;
        }

        private static boolean takesTime(TimeUse use) {
            return switch (use) {
                case WORKING, BREAKDOWN, SHORT_STOP, SHIFT_STOP, OTHER_STOP -> true;
                case STARVED, BLOCKED, MISSING_PARTS, UNKNOWN -> false;
            };
        }
    }

    /** True if breakdowns of this station depend on time, so that longer work causes no more of them. */
    public static boolean breaksByClock(StationSpec station) {
        return station.breakdowns()
                .filter(b -> b.clock() == BreakdownSpec.Clock.TIME)
                .isPresent();
    }
}
