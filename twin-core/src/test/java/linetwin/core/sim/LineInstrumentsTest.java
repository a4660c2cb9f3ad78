package linetwin.core.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linetwin.core.event.LineEvent;
import linetwin.core.event.LineEvent.EnergyMetered;
import linetwin.core.event.LineEvent.SignalMeasured;
import linetwin.core.event.LineEvent.WorkFinished;
import linetwin.core.event.OperationVerdict;
import linetwin.core.id.EquipmentClassId;
import linetwin.core.id.SignalId;
import linetwin.core.layout.EquipmentClassSpec;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.LocalText;
import linetwin.core.layout.SignalMode;
import linetwin.core.layout.SignalSpec;
import linetwin.core.layout.ValueBand;
import linetwin.core.time.LineTime;
import org.junit.jupiter.api.Test;

final class LineInstrumentsTest {
    private static final EquipmentClassId SCREW = new EquipmentClassId("SCREW");
    private static final SignalSpec TORQUE = signal("finalTorque", SignalMode.CYCLE, Duration.ZERO);
    private static final SignalSpec TEMPERATURE = signal("temperature", SignalMode.CONTINUOUS, Duration.ofSeconds(30));
    private static final LineLayout LINE = TestLayouts.withEquipment(
            TestLayouts.oneStation(0.8), new EquipmentClassSpec(SCREW, TestLayouts.NAME, List.of(TORQUE, TEMPERATURE)));

    private final List<LineEvent> events = events(Simulator.of(LINE, 1));

    @Test
    void everyOperationHasOneValueOfEachCycleSignal() {
        assertEquals(
                finished(OperationVerdict.PASS) + finished(OperationVerdict.FAIL),
                values(TORQUE).size());
    }

    @Test
    void failedOperationShowsAValueOutOfLimits() {
        long rejected = values(TORQUE).stream()
                .filter(e -> !TORQUE.reject().contains(e.value()))
                .count();
        assertEquals(finished(OperationVerdict.FAIL), rejected);
    }

    @Test
    void valuesOfGoodOperationsStayWithinTheWarningLimits() {
        var values = values(TEMPERATURE);
        assertTrue(values.stream().allMatch(e -> TEMPERATURE.warn().contains(e.value())));
    }

    @Test
    void mostValuesAreTypical() {
        var values = values(TEMPERATURE);
        long typical = values.stream()
                .filter(e -> TEMPERATURE.typical().contains(e.value()))
                .count();
        assertTrue(typical > 0.95 * values.size(), () -> typical + " of " + values.size());
    }

    @Test
    void continuousSignalIsMeasuredAtItsInterval() {
        assertEquals(24 * 120, values(TEMPERATURE).size());
    }

    @Test
    void callerMayRequestFewerValues() {
        var few = events(Simulator.of(LINE, 1, Duration.ofMinutes(10)));
        assertEquals(24 * 6, values(few, TEMPERATURE).size());
    }

    @Test
    void stepsInWhichTheLineIsAdvancedLeaveTheLogAsItIs() {
        var simulator = Simulator.of(LINE, 1);
        var stepped = new ArrayList<LineEvent>();
        for (long second = 0; second <= 86_400; second += 7) {
            simulator.advanceTo(LineTime.seconds(second), stepped::add);
        }
        simulator.advanceTo(LineTime.seconds(86_400), stepped::add);
        assertEquals(events, stepped);
    }

    @Test
    void restoredLineMeasuresTheSameAgain() {
        var simulator = Simulator.of(LINE, 1);
        simulator.advanceTo(LineTime.seconds(40_000), _ -> {});
        var snapshot = simulator.snapshot();
        var first = events(simulator);
        simulator.restore(snapshot);
        assertEquals(first, events(simulator));
    }

    @Test
    void energyOfAMeterOnlyGrows() {
        var totals = events.stream()
                .filter(EnergyMetered.class::isInstance)
                .map(e -> ((EnergyMetered) e).total())
                .toList();
        assertEquals(totals.stream().sorted().toList(), totals);
        assertTrue(totals.getLast().inKilowattHours() > 1);
    }

    private long finished(OperationVerdict verdict) {
        return events.stream()
                .filter(e -> e instanceof WorkFinished finished && finished.verdict() == verdict)
                .count();
    }

    private List<SignalMeasured> values(SignalSpec signal) {
        return values(events, signal);
    }

    private static List<SignalMeasured> values(List<LineEvent> events, SignalSpec signal) {
        return events.stream()
                .flatMap(e -> e instanceof SignalMeasured m && m.signal().equals(signal.id())
                        ? Optional.of(m).stream()
                        : Optional.<SignalMeasured>empty().stream())
                .toList();
    }

    private static List<LineEvent> events(Simulator simulator) {
        var events = new ArrayList<LineEvent>();
        simulator.advanceTo(LineTime.seconds(86_400), events::add);
        return events;
    }

    private static SignalSpec signal(String name, SignalMode mode, Duration interval) {
        return new SignalSpec(
                new SignalId(SCREW, name),
                new LocalText(name, "信号"),
                "Nm",
                mode,
                new ValueBand(4, 6),
                new ValueBand(3, 7),
                new ValueBand(2, 8),
                interval);
    }
}
