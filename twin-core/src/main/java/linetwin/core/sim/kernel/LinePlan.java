package linetwin.core.sim.kernel;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import linetwin.core.id.ProductId;
import linetwin.core.layout.BenchSpec;
import linetwin.core.layout.BreakdownSpec;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.ShiftStopPolicy;
import linetwin.core.layout.ShortStopSpec;
import linetwin.core.layout.StationKind;
import linetwin.core.layout.StationKindLosses;
import linetwin.core.layout.StationSpec;
import linetwin.core.layout.StoreSpec;
import linetwin.core.sim.random.RandomStreams;
import linetwin.core.sim.state.EventList;
import linetwin.core.sim.state.FifoChain;

/** Structure of a line for the kernel. Immutable: all replications of an experiment share one. */
public final class LinePlan {
    public final LineLayout layout;
    public final List<StationPlan> stations;
    final List<BenchSpec> benches;
    final List<StoreSpec> stores;
    /** Product of each route. */
    final List<ProductId> products;
    /** Number of the station of each place. */
    final int[] stationOf;
    /** Slot of the first place of each bench, after the slots of station places; the last entry is the end. */
    final int[] benchSlots;
    /** Places with a breakdown clock, those that close while down at the end; their clocks have the last slots. */
    final int[] clocked;

    /** Number of clocks at the end whose events precede all other events of their time. */
    final int closingClocks;

    private final int[] clockOf;

    private final List<Loop> loops;
    private final boolean[] ships;
    private final int[] homes;
    private final StopCalendar stops;
    private final boolean stopsByClock;
    private final boolean benchesStop;

    /** Route on which a fixed number of units circulates. */
    record Loop(int route, int carriers, List<Integer> stations) {}

    public LinePlan(LineLayout layout) {
        this.layout = layout;
        benches = layout.benches();
        stores = layout.stores();
        products = layout.routes().stream()
                .map(route -> route.makes().orElse(layout.campaign()))
                .toList();
        stations = new StationGraph(layout).plans();
        stationOf = stationOf(stations);
        benchSlots = benchSlots(stationOf.length, benches);
        var closing = placesWith(true);
        closingClocks = closing.length;
        clocked = IntStream.concat(IntStream.of(placesWith(false)), IntStream.of(closing))
                .toArray();
        clockOf = clockOf();
        loops = StationGraph.loops(layout);
        ships = ships();
        homes = homes();
        stops = new StopCalendar(layout.calendar());
        benchesStop = stops.hasStops() && layout.calendar().stopPolicy() != ShiftStopPolicy.UNTIL_FREE;
        stopsByClock = stops.hasStops()
                && (benchesStop && !benches.isEmpty()
                        || stations.stream().anyMatch(station -> stopPolicy(station) != ShiftStopPolicy.UNTIL_FREE));
    }

    int places() {
        return stationOf.length;
    }

    /** Returns the station of a place. */
    StationPlan stationAt(int place) {
        return stations.get(stationOf[place]);
    }

    /** Returns the number of needs of all places. */
    int needs() {
        return IntStream.of(stationOf).map(i -> stations.get(i).needs().size()).sum();
    }

    /** Returns the number of cells for the state of stations, places, stores and benches. */
    int cells() {
        return places() * Place.CELLS
                + stations.size() * Station.CELLS
                + FifoChain.CELLS
                + needs()
                + stores.size() * Store.CELLS
                + benches.stream().mapToInt(Bench::cells).sum()
                + DepartureCounters.cells(this)
                + CarrierReturns.cells(this)
                + EventList.cells(slots())
                + RandomStreams.Stream.CELLS * mostStreams();
    }

    /**
     * Returns an upper bound: a line without stops, failures or branches has fewer streams. Unused cells are not saved.
     */
    private int mostStreams() {
        return StationDraws.STREAMS * stations.size() + PlaceStops.STREAMS * places() + Bench.STREAMS * benches.size();
    }

    // Event slots: places, bench places, calendar, clocks

    public int slots() {
        return firstClock() + clocked.length;
    }

    /** True if a place stops at the begin of a planned stop, so that the calendar needs a slot. */
    boolean stopsByClock() {
        return stopsByClock;
    }

    /** Returns the slot of the calendar: operations and repairs that end at the begin of a stop come first. */
    int calendarSlot() {
        return benchSlots[benches.size()];
    }

    int firstClock() {
        return calendarSlot() + (stopsByClock ? 1 : 0);
    }

    int benchAt(int slot) {
        int bench = 0;
        while (benchSlots[bench + 1] <= slot) {
            bench++;
        }
        return bench;
    }

    int placeOfClock(int slot) {
        return clocked[slot - firstClock()];
    }

    int clockOf(int place) {
        return firstClock() + clockOf[place];
    }

    // Routes

    /** Returns the routes on which a fixed number of units circulates. */
    List<Loop> loops() {
        return loops;
    }

    /** Returns the station that receives the returned carriers of a route, or NONE. */
    public int home(int route) {
        return homes[route];
    }

    /** True if units of this route are products of the line: a route that ships makes the same product. */
    boolean ships(int route) {
        return ships[route];
    }

    /** Returns the planned stops, which are the same for all stations. */
    StopCalendar stops() {
        return stops;
    }

    /** True if no repair begins at a bench during a planned stop. */
    boolean benchesStop() {
        return benchesStop;
    }

    /** True if repairs at benches are paused in a planned stop. */
    boolean benchesPause() {
        return benchesStop && layout.calendar().stopPolicy() != ShiftStopPolicy.FINISHED;
    }

    /** Returns the treatment of work of a station at a planned stop. */
    ShiftStopPolicy stopPolicy(StationPlan station) {
        return station.spec().stopPolicy().orElse(layout.calendar().stopPolicy());
    }

    /** Returns the losses of a kind of station; none if the line file gives none. */
    static StationKindLosses losses(LineLayout layout, StationKind kind) {
        return layout.losses().stream()
                .filter(l -> l.kind() == kind)
                .findFirst()
                .orElseGet(() -> new StationKindLosses(kind, 1, new ShortStopSpec(Duration.ZERO, Duration.ZERO)));
    }

    /** Returns the places with a breakdown clock that close while down, or those that stay open. */
    private int[] placesWith(boolean closing) {
        return IntStream.range(0, stationOf.length)
                .filter(place -> hasClock(stationAt(place).spec(), closing))
                .toArray();
    }

    private static boolean hasClock(StationSpec spec, boolean closing) {
        return spec.breakdowns()
                .filter(b -> b.clock() == BreakdownSpec.Clock.TIME)
                .filter(b -> closing == (b.whileDown() == BreakdownSpec.WhileDown.CLOSED))
                .isPresent();
    }

    private int[] clockOf() {
        var all = new int[stationOf.length];
        for (int clock = 0; clock < clocked.length; clock++) {
            all[clocked[clock]] = clock;
        }
        return all;
    }

    private boolean[] ships() {
        var shipping = layout.routes().stream()
                .filter(route -> route.into().isEmpty())
                .map(route -> route.makes().orElse(layout.campaign()))
                .toList();
        var all = new boolean[products.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = shipping.contains(products.get(i));
        }
        return all;
    }

    private int[] homes() {
        var all = new int[products.size()];
        Arrays.fill(all, FifoChain.NONE);
        loops.forEach(loop -> all[loop.route()] = loop.stations().getFirst());
        return all;
    }

    private static int[] stationOf(List<StationPlan> plans) {
        return plans.stream()
                .flatMapToInt(p -> IntStream.range(0, p.spec().places()).map(_ -> p.index()))
                .toArray();
    }

    private static int[] benchSlots(int after, List<BenchSpec> benches) {
        var starts = new int[benches.size() + 1];
        starts[0] = after;
        for (int i = 0; i < benches.size(); i++) {
            starts[i + 1] = starts[i] + benches.get(i).places();
        }
        return starts;
    }
}
