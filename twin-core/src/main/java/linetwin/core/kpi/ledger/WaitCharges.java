package linetwin.core.kpi.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import linetwin.core.id.StationId;
import linetwin.core.kpi.TimeUse;
import linetwin.core.kpi.ledger.LossLedger.Flow;

/**
 * Waits of each station by kind, cause and use of time of the cause. If several places could end a wait, it is split
 * evenly between them, to the microsecond.
 */
final class WaitCharges {
    private static final double MICROS_PER_SECOND = 1e6;
    private static final TimeUse[] USES = TimeUse.values();

    private final WaitPlan plan;
    private final WaitSnapshot snapshot;
    private final WaitCauseSearch causes;
    private final int causeCount;
    private final int[] wanted;
    /** Rows, one per station and kind of wait; created on first use. */
    private final long[][] waited;

    WaitCharges(WaitPlan plan, WaitSnapshot snapshot) {
        this.plan = plan;
        this.snapshot = snapshot;
        causes = new WaitCauseSearch(plan, snapshot);
        causeCount = plan.stations + plan.benches + 2;
        wanted = new int[plan.mostWants()];
        waited = new long[plan.stations * TimeUse.COUNT][];
    }

    /** Clears the cached causes before booking at another time. */
    void clearCauses() {
        causes.clear();
    }

    /**
     * Charges a span to the causes. All places of a station with the same kind of wait have the same want, except at
     * branches.
     */
    void charge(int station, TimeUse how, long span) {
        int account = station * TimeUse.COUNT + how.ordinal();
        if (how != TimeUse.BLOCKED || plan.waysOn[station].length == 1) {
            charge(account, snapshot.firstOf(station, how), span);
            return;
        }
        long each = span / snapshot.places(station, how);
        for (int place = plan.firstPlace[station]; place < plan.firstPlace[station + 1]; place++) {
            if (snapshot.use(place) == how) {
                charge(account, place, each);
            }
        }
    }

    /** Charges a place that misses parts of several stores to all of them evenly. */
    private void charge(int account, int place, long span) {
        int wants = snapshot.wants(place, wanted);
        for (int i = 0; i < wants; i++) {
            chargeTo(account, causes.rootOf(wanted[i]), i == 0 ? span - (wants - 1) * (span / wants) : span / wants);
        }
    }

    private void chargeTo(int account, int root, long span) {
        if (waited[account] == null) {
            waited[account] = new long[causeCount * TimeUse.COUNT];
        }
        var charges = waited[account];
        if (root < 0) {
            charges[cell(root == WaitCauseSearch.CIRCLE ? causeCount - 2 : causeCount - 1, TimeUse.UNKNOWN)] += span;
            return;
        }
        long idle = causes.idleSuppliers(root);
        long share = span / idle;
        long rest = span - share * idle;
        for (int station : plan.suppliers[root]) {
            if (snapshot.ownPlaces(station) > 0) {
                rest = chargeStation(charges, station, share, rest);
            }
        }
        for (int station : plan.reworkers[root]) {
            int units = snapshot.inRework(station);
            if (units > 0) {
                charges[cell(plan.benchOf[station], TimeUse.WORKING)] += share * units + rest;
                rest = 0;
            }
        }
    }

    /** Charges the places of one station, the first of them with the remainder; returns the uncharged remainder. */
    private long chargeStation(long[] charges, int station, long share, long rest) {
        long left = rest;
        for (int use = 0; use < TimeUse.COUNT; use++) {
            int places = WaitSnapshot.isWait(use) ? 0 : snapshot.places(station, use);
            if (places > 0) {
                charges[station * TimeUse.COUNT + use] += share * places + left;
                left = 0;
            }
        }
        return left;
    }

    private static int cell(int cause, TimeUse use) {
        return cause * TimeUse.COUNT + use.ordinal();
    }

    /** Returns all charges as flows, the largest first. */
    List<Flow> flows() {
        var flows = new ArrayList<Flow>();
        for (int account = 0; account < waited.length; account++) {
            if (waited[account] != null) {
                collect(account, waited[account], flows);
            }
        }
        flows.sort(Comparator.comparingDouble(Flow::seconds).reversed());
        return flows;
    }

    private void collect(int account, long[] charges, List<Flow> flows) {
        for (int cell = 0; cell < charges.length; cell++) {
            if (charges[cell] > 0) {
                flows.add(new Flow(
                        cause(cell / TimeUse.COUNT),
                        USES[cell % TimeUse.COUNT],
                        id(account / TimeUse.COUNT),
                        USES[account % TimeUse.COUNT],
                        charges[cell] / MICROS_PER_SECOND));
            }
        }
    }

    WaitCause cause(int number) {
        if (number < plan.stations) {
            return new WaitCause(WaitCause.Kind.STATION, id(number).code());
        }
        if (number < plan.stations + plan.benches) {
            return new WaitCause(
                    WaitCause.Kind.BENCH,
                    plan.layout.benches().get(number - plan.stations).id().code());
        }
        return new WaitCause(number == causeCount - 2 ? WaitCause.Kind.CIRCLE : WaitCause.Kind.OUTSIDE, "");
    }

    private StationId id(int station) {
        return plan.layout.stations().get(station).id();
    }
}
