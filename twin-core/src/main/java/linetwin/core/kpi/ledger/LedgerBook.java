package linetwin.core.kpi.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import linetwin.core.id.StationId;
import linetwin.core.kpi.TimeUse;
import linetwin.core.kpi.bottleneck.ActivePeriods;
import linetwin.core.kpi.ledger.LossLedger.Flow;
import linetwin.core.kpi.ledger.LossLedger.Row;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.StationSpec;

/**
 * Books the time of a line, span by span: whoever sees the line, a kernel or a fold, shows it as it was since the last
 * booking, before it changes. Where several could end a wait, it is split evenly between their places, to the
 * microsecond.
 */
public final class LedgerBook {
    private static final double MICROS_PER_SECOND = 1e6;
    private static final TimeUse[] USES = TimeUse.values();

    private final WaitPlan plan;
    private final Causes causes;
    private final ActivePeriods active;
    private final int parties;
    private final long[] spent;
    private final double[] standard;
    private final double[] repeated;
    private final long[] plannedBefore;
    private final double[] standardShare;
    private final int[] wanted;
    /** What each station waited in each way, by cause and by what the cause did; made when first needed. */
    private final long[][] waited;

    private long moments;
    private long now;

    /** A book of a line that opens at this moment. */
    public LedgerBook(LineLayout layout, LineSight sight, long atMicros) {
        plan = new WaitPlan(layout);
        causes = new Causes(plan, sight);
        active = new ActivePeriods(
                layout.stations().stream().map(StationSpec::id).toList(), atMicros);
        parties = plan.stations + plan.benches + 2;
        spent = new long[plan.stations * TimeUse.COUNT];
        standard = new double[plan.stations];
        repeated = new double[plan.stations];
        plannedBefore = new long[plan.places()];
        standardShare = new double[plan.places()];
        Arrays.fill(standardShare, 1);
        wanted = new int[plan.mostWants()];
        waited = new long[plan.stations * TimeUse.COUNT][];
        now = atMicros;
    }

    /** Up to when it is booked. */
    public long nowMicros() {
        return now;
    }

    /** At how many moments something changed. */
    public long moments() {
        return moments;
    }

    /** Books the time until {@code toMicros}, during which the line was as it is seen. */
    public void book(LineSight sight, long toMicros) {
        long span = toMicros - now;
        if (span <= 0) {
            return;
        }
        causes.look(sight);
        for (int place = 0; place < plan.places(); place++) {
            if (causes.use(place) == TimeUse.WORKING) {
                work(sight, place, span);
            }
        }
        for (int station = 0; station < plan.stations; station++) {
            spend(station, span);
            active.was(station, isActive(station), now, toMicros);
        }
        moments++;
        now = toMicros;
    }

    /** The active periods of the stations over the same window; booking must be over. */
    public ActivePeriods activePeriods() {
        active.close();
        return active;
    }

    private void work(LineSight sight, int place, long span) {
        int station = plan.stationOf[place];
        if (sight.isRetest(place)) {
            repeated[station] += span;
            return;
        }
        long planned = sight.plannedMicros(place);
        if (planned != plannedBefore[place]) {
            plannedBefore[place] = planned;
            standardShare[place] = planned == 0 ? 1 : plan.standardMicros[station] / planned;
        }
        standard[station] += span * standardShare[place];
    }

    private void spend(int station, long span) {
        for (int use = 0; use < TimeUse.COUNT; use++) {
            int account = station * TimeUse.COUNT + use;
            int places = causes.count[account];
            spent[account] += span * places;
            if (places > 0 && Causes.isWait(USES[use])) {
                charge(station, USES[use], account, span * places);
            }
        }
    }

    /** All places of a station that wait in the same way wait for the same, but where units go different ways. */
    private void charge(int station, TimeUse how, int account, long span) {
        if (how != TimeUse.BLOCKED || plan.waysOn[station].length == 1) {
            charge(account, causes.firstOf(station, how), span);
            return;
        }
        long each = span / causes.count[account];
        for (int place = plan.firstPlace[station]; place < plan.firstPlace[station + 1]; place++) {
            if (causes.use(place) == how) {
                charge(account, place, each);
            }
        }
    }

    /** Who lacks parts of several stores waits for all of them alike. */
    private void charge(int account, int place, long span) {
        int wants = causes.wants(place, wanted);
        for (int i = 0; i < wants; i++) {
            chargeTo(account, causes.rootOf(wanted[i]), i == 0 ? span - (wants - 1) * (span / wants) : span / wants);
        }
    }

    /** A station is active while none of its places waits, stops for the shift or is unknown. */
    private boolean isActive(int station) {
        int places = plan.firstPlace[station + 1] - plan.firstPlace[station];
        return causes.ownPlaces[station] == places
                && causes.count[station * TimeUse.COUNT + TimeUse.SHIFT_STOP.ordinal()] == 0
                && causes.count[station * TimeUse.COUNT + TimeUse.UNKNOWN.ordinal()] == 0;
    }

    // Who pays for a wait

    private void chargeTo(int account, int root, long span) {
        if (waited[account] == null) {
            waited[account] = new long[parties * TimeUse.COUNT];
        }
        var charges = waited[account];
        if (root < 0) {
            charges[cell(root == Causes.CIRCLE ? parties - 2 : parties - 1, TimeUse.UNKNOWN)] += span;
            return;
        }
        long helpers = causes.helpers(root);
        long share = span / helpers;
        long rest = span - share * helpers;
        for (int station : plan.suppliers[root]) {
            if (causes.ownPlaces[station] > 0) {
                rest = chargeStation(charges, station, share, rest);
            }
        }
        for (int station : plan.reworkers[root]) {
            int units = causes.inRework(station);
            if (units > 0) {
                charges[cell(plan.benchOf[station], TimeUse.WORKING)] += share * units + rest;
                rest = 0;
            }
        }
    }

    /** Charges the places of one station, and the first of them with the rest as well. */
    private long chargeStation(long[] charges, int station, long share, long rest) {
        long left = rest;
        for (var use : USES) {
            int places = Causes.isWait(use) ? 0 : causes.count[station * TimeUse.COUNT + use.ordinal()];
            if (places > 0) {
                charges[cell(station, use)] += share * places + left;
                left = 0;
            }
        }
        return left;
    }

    private static int cell(int party, TimeUse use) {
        return party * TimeUse.COUNT + use.ordinal();
    }

    // The ledger

    /** What is booked so far. */
    public LossLedger ledger() {
        var flows = flows();
        var rows = new ArrayList<Row>();
        for (int station = 0; station < plan.stations; station++) {
            rows.add(row(station, flows));
        }
        return new LossLedger(rows, flows);
    }

    private Row row(int station, List<Flow> flows) {
        var party = party(station);
        double caused = flows.stream()
                .filter(f -> f.cause().equals(party))
                .mapToDouble(Flow::seconds)
                .sum();
        var bySort = new EnumMap<Loss, Double>(Loss.class);
        double all = 0;
        for (var use : USES) {
            double seconds = spent[station * TimeUse.COUNT + use.ordinal()] / MICROS_PER_SECOND;
            all += seconds;
            if (use != TimeUse.WORKING) {
                bySort.put(Loss.valueOf(use.name()), seconds);
            }
        }
        double working = spent[station * TimeUse.COUNT + TimeUse.WORKING.ordinal()];
        bySort.put(Loss.STANDARD_WORK, standard[station] / MICROS_PER_SECOND);
        bySort.put(Loss.REPEATED_WORK, repeated[station] / MICROS_PER_SECOND);
        bySort.put(Loss.SLOW_PACE, (working - standard[station] - repeated[station]) / MICROS_PER_SECOND);
        return new Row(id(station), all, bySort, caused);
    }

    private List<Flow> flows() {
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

    private Party party(int number) {
        if (number < plan.stations) {
            return new Party(Party.Kind.STATION, id(number).code());
        }
        if (number < plan.stations + plan.benches) {
            return new Party(
                    Party.Kind.BENCH,
                    plan.layout.benches().get(number - plan.stations).id().code());
        }
        return new Party(number == parties - 2 ? Party.Kind.CIRCLE : Party.Kind.OUTSIDE, "");
    }

    private StationId id(int station) {
        return plan.layout.stations().get(station).id();
    }
}
