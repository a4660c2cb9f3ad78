package linetwin.core.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Table of targets: each figure is the median over the rounds. */
final class TargetReport {
    private static final double NANOS = 1e9;
    private static final double MICROS = 1e6;

    private final List<RoundResults> rounds;
    private final StringBuilder text = new StringBuilder();

    private TargetReport(List<RoundResults> rounds) {
        this.rounds = rounds;
    }

    static String of(List<RoundResults> rounds) {
        var report = new TargetReport(rounds);
        report.targets();
        report.beside();
        return report.text.toString();
    }

    private void targets() {
        append("%n%-52s %10s %10s %10s  %s", "figure, median of " + rounds.size(), "ours", "target", "floor", "met");
        atLeast("LINE10 F, parts/s over SSJ", 3.2, 2.8, ratio(SimulationEngine.SSJ, SerialLine.LINE10_F));
        atLeast(
                "LINE10 F, parts/s over a winner-tree loop",
                0.75,
                0.65,
                ratio(SimulationEngine.WINNER_TREE_LOOP, SerialLine.LINE10_F));
        atLeast("LINE100 F, parts/s over SSJ", 4, 3.5, ratio(SimulationEngine.SSJ, SerialLine.LINE100_F));
        atMost(
                "bytes per event, unobserved, LINE10 F",
                0.01,
                0.01,
                f -> f.bytesPerEvent(SimulationEngine.KERNEL, SerialLine.LINE10_F));
        atLeast(
                "two threads over one, replications",
                1.85,
                1.5,
                f -> f.counter("ReplicationBenchmark.onTwoThreads", "parts")
                        / f.counter("ReplicationBenchmark.onOneThread", "parts"));
        atMost("restore a snapshot of 100 stations, microseconds", 1, 5, wall("restored"));
    }

    private void beside() {
        append("%n%-52s %10s %10s", "beside them", "wall", "processor");
        for (var other : List.of(SimulationEngine.SSJ, SimulationEngine.WINNER_TREE_LOOP)) {
            for (var line : SerialLine.values()) {
                both("%s, parts/s over %s".formatted(line, other), ratio(other, line), processorRatio(other, line));
            }
        }
        for (var line : SerialLine.values()) {
            for (var engine : SimulationEngine.values()) {
                both(
                        "%s, %s: million parts/s".formatted(line, engine),
                        f -> f.partsPerSecond(engine, line) / 1e6,
                        f -> f.partsPerProcessorSecond(engine, line) / 1e6);
            }
        }
        both("benchmark line, simulated hours/s, unobserved", hours("unobserved"), processorHours("unobserved"));
        both("benchmark line, simulated hours/s, observed", hours("observed"), processorHours("observed"));
        both(
                "unobserved over observed",
                over(hours("unobserved"), hours("observed")),
                over(processorHours("unobserved"), processorHours("observed")));
        plain("SSJ, bytes per event, LINE10 F", f -> f.bytesPerEvent(SimulationEngine.SSJ, SerialLine.LINE10_F));
        both("restore a snapshot of 100 stations, microseconds", wall("restored"), processor("restored"));
        both("take a snapshot of 100 stations, microseconds", wall("taken"), processor("taken"));
        plain("exponential draw, ns", f -> NANOS / f.callsPerSecond("DrawBenchmark.ours"));
        plain("exponential draw of Commons RNG, ns", f -> NANOS / f.callsPerSecond("DrawBenchmark.commonsRng"));
        plain("exponential draw of SSJ, ns", f -> NANOS / f.callsPerSecond("DrawBenchmark.ssj"));
    }

    private static ToDoubleFunction<RoundResults> ratio(SimulationEngine other, SerialLine line) {
        return over(f -> f.partsPerSecond(SimulationEngine.KERNEL, line), f -> f.partsPerSecond(other, line));
    }

    private static ToDoubleFunction<RoundResults> processorRatio(SimulationEngine other, SerialLine line) {
        return over(
                f -> f.partsPerProcessorSecond(SimulationEngine.KERNEL, line),
                f -> f.partsPerProcessorSecond(other, line));
    }

    private static ToDoubleFunction<RoundResults> over(
            ToDoubleFunction<RoundResults> above, ToDoubleFunction<RoundResults> below) {
        return f -> above.applyAsDouble(f) / below.applyAsDouble(f);
    }

    private static ToDoubleFunction<RoundResults> processorHours(String benchmark) {
        return over(hours(benchmark), f -> f.counter("BenchmarkLineBenchmark." + benchmark, "processorSeconds"));
    }

    private static ToDoubleFunction<RoundResults> hours(String benchmark) {
        return f -> f.counter("BenchmarkLineBenchmark." + benchmark, "hours");
    }

    private static ToDoubleFunction<RoundResults> wall(String benchmark) {
        return f -> MICROS / f.callsPerSecond("SnapshotBenchmark." + benchmark);
    }

    private static ToDoubleFunction<RoundResults> processor(String benchmark) {
        var name = "SnapshotBenchmark." + benchmark;
        return f -> MICROS * f.counter(name, "processorSeconds") / f.callsPerSecond(name);
    }

    private void atLeast(String name, double target, double floor, ToDoubleFunction<RoundResults> figure) {
        double ours = median(figure);
        row(name, ours, target, floor, ours >= target, ours >= floor);
    }

    private void atMost(String name, double target, double floor, ToDoubleFunction<RoundResults> figure) {
        double ours = median(figure);
        row(name, ours, target, floor, ours <= target, ours <= floor);
    }

    private void row(String name, double ours, double target, double floor, boolean met, boolean floorMet) {
        var verdict = met ? "met" : floorMet ? "floor only" : "NOT met";
        append("%-52s %10.3f %10.3f %10.3f  %s", name, ours, target, floor, verdict);
    }

    private void both(String name, ToDoubleFunction<RoundResults> wall, ToDoubleFunction<RoundResults> processor) {
        append("%-52s %10.3f %10.3f", name, median(wall), median(processor));
    }

    private void plain(String name, ToDoubleFunction<RoundResults> figure) {
        append("%-52s %10.3f", name, median(figure));
    }

    private void append(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append(System.lineSeparator());
    }

    private double median(ToDoubleFunction<RoundResults> figure) {
        var sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
