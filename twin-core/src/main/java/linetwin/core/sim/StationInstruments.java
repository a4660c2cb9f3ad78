package linetwin.core.sim;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import linetwin.core.event.LineEvent;
import linetwin.core.event.LineEvent.EnergyMetered;
import linetwin.core.event.LineEvent.WorkFinished;
import linetwin.core.event.OperationVerdict;
import linetwin.core.kpi.StationPower;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.StationSpec;
import linetwin.core.sim.random.RandomStreams;
import linetwin.core.sim.state.SavedState;
import linetwin.core.time.LineTime;
import linetwin.core.unit.Energy;

/** Signals and energy meter of one station. */
final class StationInstruments implements SavedState {
    private static final double NANOS_PER_SECOND = 1e9;

    private final StationSpec spec;
    private final List<SignalGenerator> generators;
    private final List<SignalGenerator> atCycleEnd;
    private final List<SignalGenerator> continuous;
    private final StationPower power;
    private double workedSeconds;

    StationInstruments(LineLayout layout, StationSpec spec, RandomStreams streams) {
        this.spec = spec;
        power = StationPower.of(spec);
        generators = spec.equipment().stream()
                .flatMap(id -> layout.equipment(id).stream())
                .flatMap(equipment -> equipment.signals().stream())
                .map(signal -> new SignalGenerator(spec.id(), signal, streams))
                .toList();
        atCycleEnd = generators.stream().filter(g -> !g.isContinuous()).toList();
        continuous = generators.stream().filter(SignalGenerator::isContinuous).toList();
    }

    @Override
    public int words() {
        int words = 1;
        for (var generator : generators) {
            words += generator.words();
        }
        return words;
    }

    @Override
    public void save(long[] target, int at) {
        target[at] = Double.doubleToRawLongBits(workedSeconds);
        int next = at + 1;
        for (var generator : generators) {
            generator.save(target, next);
            next += generator.words();
        }
    }

    @Override
    public void load(long[] source, int at) {
        workedSeconds = Double.longBitsToDouble(source[at]);
        int next = at + 1;
        for (var generator : generators) {
            generator.load(source, next);
            next += generator.words();
        }
    }

    List<SignalGenerator> continuous() {
        return continuous;
    }

    /** Measures at the end of an operation. If the unit failed, one value is out of limits. */
    void read(WorkFinished finished, Consumer<? super LineEvent> observer) {
        var culprit = finished.verdict() == OperationVerdict.FAIL
                ? atCycleEnd.stream().filter(SignalGenerator::canReject).findFirst()
                : Optional.<SignalGenerator>empty();
        for (var generator : atCycleEnd) {
            boolean failed = culprit.filter(generator::equals).isPresent();
            observer.accept(failed ? generator.rejecting(finished.at()) : generator.measured(finished.at()));
        }
        workedSeconds += seconds(finished.cycle());
        observer.accept(new EnergyMetered(finished.at(), spec.id(), total(finished.at())));
    }

    private Energy total(LineTime at) {
        return power.used(workedSeconds, spec.places() * at.inSeconds());
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / NANOS_PER_SECOND;
    }
}
