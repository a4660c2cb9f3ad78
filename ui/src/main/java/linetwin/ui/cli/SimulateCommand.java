package linetwin.ui.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import linetwin.core.experiment.Experiment;
import linetwin.core.experiment.Outcome;
import linetwin.core.layout.LineLayout;
import linetwin.ui.cli.ConfigFiles.Loaded;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code linetwin simulate}: the figures of a line, from many simulated runs of it. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Simulates a line many times and prints its figures with their 95 %% intervals.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the line was simulated", "1:the line file has problems or cannot be read", "2:wrong usage"})
public final class SimulateCommand implements Callable<Integer> {
    private static final double MILLIS_PER_HOUR = 3.6e6;
    private static final double MOST_HOURS = 1_000_000;
    private static final int MOST_REPLICATIONS = 100_000;

    @Parameters(
            paramLabel = "FILE",
            description = "A line file: a path, or the name of a bundled line such as benchmark-humanoid.")
    private String file = "";

    @Option(
            names = "--hours",
            paramLabel = "H",
            defaultValue = "550",
            description = "Simulated hours of each replication in all, warm-up included. Default: ${DEFAULT-VALUE}.")
    private double hours;

    @Option(
            names = "--warm-up",
            paramLabel = "H",
            defaultValue = "150",
            description =
                    "Hours at the beginning of each replication that no figure counts. Default: ${DEFAULT-VALUE}.")
    private double warmUp;

    @Option(
            names = "--replications",
            paramLabel = "N",
            defaultValue = "10",
            description = "Independent runs; two or more give intervals. Default: ${DEFAULT-VALUE}.")
    private int replications;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "The same seed gives the same figures on any machine. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Replications that run at once; the figures do not depend on it. Default: one per processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--json", description = "Print one JSON object instead of a table.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        checkOptions();
        var loaded = ConfigFiles.line(file);
        if (loaded.value().isEmpty()) {
            loaded.problems().forEach(spec.commandLine().getErr()::println);
            return 1;
        }
        var experiment = experiment(loaded.value().get());
        return print(loaded, experiment, ReplicationRunner.run(experiment, threads));
    }

    private Experiment experiment(LineLayout layout) {
        return new Experiment(layout, seed, duration(hours), duration(warmUp), replications);
    }

    private int print(Loaded<LineLayout> loaded, Experiment experiment, Outcome outcome) {
        var out = spec.commandLine().getOut();
        out.println(
                json
                        ? new SimulationJson(experiment, loaded.sha256(), outcome).text()
                        : new SimulationTable(experiment, outcome).text());
        // Flushes as well. A full disk must not pass for an answer.
        if (out.checkError()) {
            spec.commandLine()
                    .getErr()
                    .println("linetwin: the answer could not be written to the standard output."
                            + " Free the disk, or send it elsewhere");
            return 1;
        }
        return 0;
    }

    private void checkOptions() {
        require(warmUp >= 0, "--warm-up must not be negative, was %s", warmUp);
        require(hours > warmUp, "--hours counts the warm-up too and must be longer than it, was %s", hours);
        require(hours <= MOST_HOURS, "--hours may be 1000000 at most, was %s", hours);
        require(replications >= 1, "--replications must be 1 or more, was %s", replications);
        require(replications <= MOST_REPLICATIONS, "--replications may be 100000 at most, was %s", replications);
        require(threads >= 1, "--threads must be 1 or more, was %s", threads);
    }

    private void require(boolean met, String message, Object value) {
        if (!met) {
            throw new ParameterException(spec.commandLine(), message.formatted(value));
        }
    }

    private static Duration duration(double hours) {
        return Duration.ofMillis(Math.round(hours * MILLIS_PER_HOUR));
    }
}
