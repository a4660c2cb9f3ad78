package linetwin.core.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs all benchmarks in rounds, each once per round in a separate virtual machine: load of other processes affects all
 * engines equally, and ratios are formed within a round. Prints the table of targets at the end.
 */
public final class BenchmarkRunner {
    private static final TimeValue WARM_UP = TimeValue.milliseconds(500);
    private static final TimeValue MEASURED = TimeValue.milliseconds(400);

    private BenchmarkRunner() {}

    /** @param args number of rounds; directory for the raw results */
    public static void main(String[] args) throws RunnerException {
        int rounds = Integer.parseInt(args[0]);
        var figures = new ArrayList<RoundResults>();
        for (int round = 1; round <= rounds; round++) {
            figures.add(new RoundResults(run(Path.of(args[1], "jmh-" + round + ".json"))));
            System.out.println("Round %d of %d is done".formatted(round, rounds));
        }
        System.out.print(TargetReport.of(figures));
    }

    private static Collection<RunResult> run(Path results) throws RunnerException {
        var options = new OptionsBuilder()
                .include("linetwin.core")
                .forks(1)
                .warmupIterations(2)
                .warmupTime(WARM_UP)
                .measurementIterations(3)
                .measurementTime(MEASURED)
                .shouldFailOnError(true)
                .jvmArgsAppend("--sun-misc-unsafe-memory-access=allow")
                .addProfiler(GCProfiler.class)
                .verbosity(VerboseMode.SILENT)
                .resultFormat(ResultFormatType.JSON)
                .result(results.toString())
                .build();
        return List.copyOf(new Runner(options).run());
    }
}
