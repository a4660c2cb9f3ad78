package linetwin.core.kpi.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import linetwin.core.id.StationId;
import linetwin.core.kpi.TimeUse;
import linetwin.core.kpi.ledger.LossLedger.Flow;

/**
 * What each station waited in each way, by cause and by what the cause did. Where several could end a wait, it is split
 * evenly between their places, to the microsecond.
 */
final class WaitCharges {
    private static final double MICROS_PER_SECOND = 1e6;
    private static final TimeUse[] USES = TimeUse.values();

    private final WaitPlan plan;
    private final WaitSnapshot moment;
    private final WaitCauseSearch causes;
    private final int parties;
    private final int[] wanted;
    /** One row for each way in which each station waits; made when first needed. */
    private final long[][] waited;

    WaitCharges(WaitPlan plan, WaitSnapshot moment) {
        this.plan = plan;
        this.moment = moment;
        causes = new WaitCauseSearch(plan, moment);
        parties = plan.stations + plan.benches + 2;
        wanted = new int[plan.mostWants()];
        waited = new long[plan.stations * TimeUse.COUNT][];
    }

    /** The moment is another one. */
    void look() {
        causes.forget();
    }

    /** All places of a station that wait in the same way wait for the same, but where units go different ways. */
    void charge(int station, TimeUse how, long span) {
        int account = station * TimeUse.COUNT + how.ordinal();
        if (how != TimeUse.BLOCKED || plan.waysOn[station].length == 1) {
            charge(account, moment.firstOf(station, how), span);
            return;
        }
        long each = span / moment.places(station, how);
        for (int place = plan.firstPlace[station]; place < plan.firstPlace[station + 1]; place++) {
            if (moment.use(place) == how) {
                charge(account, place, each);
            }
        }
    }

    /** Who lacks parts of several stores waits for all of them alike. */
    private void charge(int account, int place, long span) {
        int wants = moment.wants(place, wanted);
        for (int i = 0; i < wants; i++) {
            chargeTo(account, causes.rootOf(wanted[i]), i == 0 ? span - (wants - 1) * (span / wants) : span / wants);
        }
    }

    private void chargeTo(int account, int root, long span) {
        if (waited[account] == null) {
            waited[account] = new long[parties * TimeUse.COUNT];
        }
        var charges = waited[account];
        if (root < 0) {
            charges[cell(root == WaitCauseSearch.CIRCLE ? parties - 2 : parties - 1, TimeUse.UNKNOWN)] += span;
            return;
        }
        long helpers = causes.helpers(root);
        long share = span / helpers;
        long rest = span - share * helpers;
        for (int station : plan.suppliers[root]) {
            if (moment.ownPlaces(station) > 0) {
                rest = chargeStation(charges, station, share, rest);
            }
        }
        for (int station : plan.reworkers[root]) {
            int units = moment.inRework(station);
            if (units > 0) {
                charges[cell(plan.benchOf[station], TimeUse.WORKING)] += share * units + rest;
                rest = 0;
            }
        }
    }

    /** Charges the places of one station, and the first of them with the rest as well. */
    private long chargeStation(long[] charges, int station, long share, long rest) {
        long left = rest;
        for (int use = 0; use < TimeUse.COUNT; use++) {
            int places = WaitSnapshot.isWait(use) ? 0 : moment.places(station, use);
            if (places > 0) {
                charges[station * TimeUse.COUNT + use] += share * places + left;
                left = 0;
            }
        }
        return left;
    }

    private static int cell(int party, TimeUse use) {
        return party * TimeUse.COUNT + use.ordinal();
    }

    /** All of it, the largest first. */
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
                        party(cell / TimeUse.COUNT),
                        USES[cell % TimeUse.COUNT],
                        id(account / TimeUse.COUNT),
                        USES[account % TimeUse.COUNT],
                        charges[cell] / MICROS_PER_SECOND));
            }
        }
    }

    WaitCause party(int number) {
        if (number < plan.stations) {
            return new WaitCause(WaitCause.Kind.STATION, id(number).code());
        }
        if (number < plan.stations + plan.benches) {
            return new WaitCause(
                    WaitCause.Kind.BENCH,
                    plan.layout.benches().get(number - plan.stations).id().code());
        }
        return new WaitCause(number == parties - 2 ? WaitCause.Kind.CIRCLE : WaitCause.Kind.OUTSIDE, "");
    }

    private StationId id(int station) {
        return plan.layout.stations().get(station).id();
    }
}
