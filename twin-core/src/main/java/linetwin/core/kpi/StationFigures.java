package linetwin.core.kpi;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.StationSpec;

/** Figures of one station, computed from the account of its line. */
record StationFigures(LineLayout layout, StationSpec spec, int index, int firstPlace, LineAccount account) {
    StationKpis kpis() {
        double window = account.windowMicros();
        return new StationKpis(
                spec.id(),
                shares(),
                elements(),
                account.firstPasses(index) / (double) account.firstTries(index),
                account.queueMicros(index) / window,
                account.placeMicros(index) / window,
                StationPower.of(spec)
                        .used(KpiElements.seconds(time(TimeUse.WORKING)), KpiElements.seconds(knownTime())));
    }

    private Map<TimeUse, Double> shares() {
        var shares = new EnumMap<TimeUse, Double>(TimeUse.class);
        for (var use : TimeUse.values()) {
            shares.put(use, account.time().share(firstPlace, firstPlace + spec.places(), use));
        }
        return shares;
    }

    /**
     * Returns the ISO 22400-2 elements. A shift stop is planned and so not busy time; all other stops are delay. Set-up
     * is not modelled, so processing time equals production time. Unknown time is part of no element and lowers no
     * indicator.
     */
    private KpiElements elements() {
        var production = time(TimeUse.WORKING);
        var down = time(TimeUse.BREAKDOWN).plus(time(TimeUse.SHORT_STOP)).plus(time(TimeUse.OTHER_STOP));
        var delay = down.plus(time(TimeUse.BLOCKED)).plus(time(TimeUse.MISSING_PARTS));
        return new KpiElements(
                knownTime().minus(time(TimeUse.SHIFT_STOP)),
                production.plus(delay),
                production,
                production,
                Duration.ZERO,
                delay,
                knownTime().dividedBy(spec.places()),
                VariantStation.of(layout, spec).standardTime().plus(spec.carrierChange()),
                account.tries(index),
                account.passes(index),
                account.scraps(index),
                account.tries(index) - account.firstTries(index),
                maintenance(production));
    }

    /** Returns the maintenance elements: every breakdown is repaired, and there is no planned maintenance. */
    private MaintenanceElements maintenance(Duration production) {
        long failures = 0;
        for (int place = firstPlace; place < firstPlace + spec.places(); place++) {
            failures += account.time().entries(place, TimeUse.BREAKDOWN);
        }
        var repair = time(TimeUse.BREAKDOWN);
        return new MaintenanceElements(failures, repair, production, repair, Duration.ZERO);
    }

    /** Returns the known time of all places together. */
    private Duration knownTime() {
        return Duration.of(account.windowMicros(), ChronoUnit.MICROS)
                .multipliedBy(spec.places())
                .minus(time(TimeUse.UNKNOWN));
    }

    private Duration time(TimeUse use) {
        long micros = 0;
        for (int place = firstPlace; place < firstPlace + spec.places(); place++) {
            micros += account.time().micros(place, use);
        }
        return Duration.of(micros, ChronoUnit.MICROS);
    }
}
