package linetwin.core.kpi.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import linetwin.core.id.StationId;
import linetwin.core.kpi.TimeUse;
import linetwin.core.kpi.bottleneck.ActivePeriods;
import linetwin.core.kpi.ledger.LossLedger.Flow;
import linetwin.core.kpi.ledger.LossLedger.Row;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.StationSpec;
import linetwin.core.time.LineTime;

/**
 * Books the time of a line, span by span, from the state that held since the last booking. The kernel or a fold shows
 * the state before it changes. Numeric kernel: whole microseconds without allocation, as the kernel books each event.
 */
public final class LedgerBook {
    private static final double MICROS_PER_SECOND = 1e6;
    private static final TimeUse[] USES = TimeUse.values();

    private final WaitPlan plan;
    private final WaitSnapshot snapshot;
    private final WaitCharges charges;
    private final ActivePeriods active;
    private final long[] spent;
    private final double[] standard;
    private final double[] repeated;
    private final long[] plannedBefore;
    private final double[] standardShare;

    private long spans;
    private long now;

    /** Opens a book at this time. */
    public LedgerBook(LineLayout layout, LineWaitView view, LineTime at) {
        plan = new WaitPlan(layout);
        snapshot = new WaitSnapshot(plan, view);
        charges = new WaitCharges(plan, snapshot);
        active = new ActivePeriods(
                layout.stations().stream().map(StationSpec::id).toList(), at);
        spent = new long[plan.stations * TimeUse.COUNT];
        standard = new double[plan.stations];
        repeated = new double[plan.stations];
        plannedBefore = new long[plan.places()];
        standardShare = new double[plan.places()];
        Arrays.fill(standardShare, 1);
        now = at.micros();
    }

    /** Returns the time up to which the book is booked. */
    long nowMicros() {
        return now;
    }

    /** Returns the number of booked spans. */
    public long spans() {
        return spans;
    }

    /** Books the time until {@code toMicros}, during which the line was in the state of the view. */
    public void book(LineWaitView view, long toMicros) {
        long span = toMicros - now;
        if (span <= 0) {
            return;
        }
        snapshot.update(view);
        charges.clearCauses();
        for (int place = 0; place < plan.places(); place++) {
            if (snapshot.use(place) == TimeUse.WORKING) {
                bookWork(view, place, span);
            }
        }
        for (int station = 0; station < plan.stations; station++) {
            bookStation(station, span);
            active.book(station, isActive(station), now, toMicros);
        }
        spans++;
        now = toMicros;
    }

    /** Closes and returns the active periods of the stations over the same window; no booking may follow. */
    public ActivePeriods activePeriods() {
        active.close();
        return active;
    }

    private void bookWork(LineWaitView view, int place, long span) {
        int station = plan.stationOf[place];
        if (view.isRetest(place)) {
            repeated[station] += span;
            return;
        }
        long planned = view.plannedMicros(place);
        if (planned != plannedBefore[place]) {
            plannedBefore[place] = planned;
            standardShare[place] = planned == 0 ? 1 : plan.standardMicros[station] / planned;
        }
        standard[station] += span * standardShare[place];
    }

    private void bookStation(int station, long span) {
        for (int use = 0; use < TimeUse.COUNT; use++) {
            int places = snapshot.places(station, use);
            if (places > 0) {
                spent[station * TimeUse.COUNT + use] += span * places;
                if (WaitSnapshot.isWait(use)) {
                    charges.charge(station, USES[use], span * places);
                }
            }
        }
    }

    /** True if none of the places of a station waits, is in a shift stop or is unknown. */
    private boolean isActive(int station) {
        int places = plan.firstPlace[station + 1] - plan.firstPlace[station];
        return snapshot.ownPlaces(station) == places
                && snapshot.places(station, TimeUse.SHIFT_STOP) == 0
                && snapshot.places(station, TimeUse.UNKNOWN) == 0;
    }

    // Ledger

    /** Returns the ledger of all time booked so far. */
    public LossLedger ledger() {
        var flows = charges.flows();
        var rows = new ArrayList<Row>();
        for (int station = 0; station < plan.stations; station++) {
            rows.add(row(station, flows));
        }
        return new LossLedger(rows, flows);
    }

    private Row row(int station, List<Flow> flows) {
        var cause = charges.cause(station);
        double caused = flows.stream()
                .filter(f -> f.cause().equals(cause))
                .mapToDouble(Flow::seconds)
                .sum();
        var bySort = new EnumMap<LossKind, Double>(LossKind.class);
        double all = 0;
        for (var use : USES) {
            double seconds = spent[station * TimeUse.COUNT + use.ordinal()] / MICROS_PER_SECOND;
            all += seconds;
            if (use != TimeUse.WORKING) {
                bySort.put(LossKind.valueOf(use.name()), seconds);
            }
        }
        double working = spent[station * TimeUse.COUNT + TimeUse.WORKING.ordinal()];
        bySort.put(LossKind.STANDARD_WORK, standard[station] / MICROS_PER_SECOND);
        bySort.put(LossKind.REPEATED_WORK, repeated[station] / MICROS_PER_SECOND);
        bySort.put(LossKind.SLOW_PACE, (working - standard[station] - repeated[station]) / MICROS_PER_SECOND);
        return new Row(id(station), all, bySort, caused);
    }

    private StationId id(int station) {
        return plan.layout.stations().get(station).id();
    }
}
