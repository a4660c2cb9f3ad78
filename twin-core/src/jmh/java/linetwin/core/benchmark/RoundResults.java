package linetwin.core.benchmark;

import java.util.Collection;
import java.util.Optional;
import org.openjdk.jmh.results.RunResult;

/** Results of one round. */
final class RoundResults {
    private final Collection<RunResult> results;

    RoundResults(Collection<RunResult> results) {
        this.results = results;
    }

    /** Returns parts per second of wall time. */
    double partsPerSecond(SimulationEngine engine, SerialLine line) {
        return counter(line(engine, line), "parts");
    }

    /** Returns parts per second of processor time of the thread. */
    double partsPerProcessorSecond(SimulationEngine engine, SerialLine line) {
        var result = line(engine, line);
        return counter(result, "parts") / counter(result, "processorSeconds");
    }

    double bytesPerEvent(SimulationEngine engine, SerialLine line) {
        var result = line(engine, line);
        return counter(result, "bytes") / counter(result, "events");
    }

    /** Returns a counter of the benchmark with this name, per second. */
    double counter(String benchmark, String name) {
        return counter(named(benchmark), name);
    }

    /** Returns the calls per second of the benchmark with this name. */
    double callsPerSecond(String benchmark) {
        return named(benchmark).getPrimaryResult().getScore();
    }

    private static double counter(RunResult result, String name) {
        return Optional.ofNullable(result.getSecondaryResults().get(name))
                .orElseThrow(() -> new IllegalStateException(name + " was not counted"))
                .getScore();
    }

    private RunResult named(String benchmark) {
        return results.stream()
                .filter(r -> r.getParams().getBenchmark().endsWith("." + benchmark))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(benchmark + " was not run"));
    }

    private RunResult line(SimulationEngine engine, SerialLine line) {
        return results.stream()
                .filter(r -> engine.name().equals(r.getParams().getParam("engine")))
                .filter(r -> line.name().equals(r.getParams().getParam("line")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("%s was not run on %s".formatted(engine, line)));
    }
}
