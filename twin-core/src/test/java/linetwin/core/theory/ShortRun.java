package linetwin.core.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import linetwin.core.config.line.LineFile;
import linetwin.core.kpi.LineAccount;
import linetwin.core.kpi.LineKpis;
import linetwin.core.kpi.TimeUse;
import linetwin.core.kpi.ledger.LossKind;
import linetwin.core.layout.LineLayout;
import linetwin.core.sim.Simulator;
import linetwin.core.time.LineTime;

/** One run of a line from the text of its file, over a window of hours. */
record ShortRun(LineLayout layout, LineAccount account) {
    private static final long HOUR = 3_600_000_000L;

    static ShortRun of(String text, long warmUpHours, long hours) {
        var layout = layout(text);
        var simulator = Simulator.withoutSignals(layout, 1);
        simulator.advanceTo(new LineTime(warmUpHours * HOUR));
        simulator.restartAccount();
        simulator.advanceTo(new LineTime(hours * HOUR));
        return new ShortRun(layout, simulator.account());
    }

    /** Returns the seconds of one loss of each station in the ledger of a run. */
    static List<Double> ledgerSeconds(String text, long hours, LossKind loss) {
        var simulator = Simulator.withoutSignals(layout(text), 1);
        var ledger = simulator.openLedger();
        simulator.advanceTo(new LineTime(hours * HOUR), ledger);
        return ledger.ledger().rows().stream()
                .map(row -> row.bySort().getOrDefault(loss, 0.0))
                .toList();
    }

    static LineLayout layout(String text) {
        var reading = LineFile.read("line.yaml", text);
        assertEquals(List.of(), reading.problems());
        return reading.value().orElseThrow();
    }

    long shipped() {
        return account.shipped();
    }

    long scrapped() {
        return account.scraps(1);
    }

    double unitsPerHour() {
        return account.shipped() * (double) HOUR / account.windowMicros();
    }

    double share(int station, TimeUse use) {
        return kpis().stations().get(station).share(use);
    }

    double plannedBusyHours(int station) {
        return kpis().stations().get(station).elements().plannedBusyTime().toSeconds() / 3_600.0;
    }

    private LineKpis kpis() {
        return LineKpis.of(layout, account);
    }
}
