package linetwin.ui.cli;

import java.time.Duration;
import java.util.Optional;
import linetwin.core.experiment.RunLength;
import linetwin.core.experiment.RunPlan;
import linetwin.core.layout.LineLayout;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Options of runs, common to all commands with replications. */
final class RunOptions {
    private static final double MILLIS_PER_HOUR = 3.6e6;
    private static final double MOST_HOURS = 1_000_000;
    private static final double LEAST_HOURS = 1e-6;
    static final int MOST_REPLICATIONS = 100_000;

    /** Smallest ratio of the length of a run to its warm-up, if the warm-up is given but the length is not. */
    private static final int TIMES_THE_WARM_UP = 4;

    @Option(
            names = "--hours",
            paramLabel = "H",
            description =
                    "Simulated hours of each replication in all, warm-up included; 0.000001 to 1000000. Default: about a million"
                            + " operations of the line, and longer where it takes longer to settle.")
    private @Nullable Double hours;

    @Option(
            names = "--warm-up",
            paramLabel = "H",
            description =
                    "Hours at the beginning of each replication that no figure counts; 0 to 250000, less than --hours."
                            + " Default: found by MSER-5 (White 1997) in the same runs, half of them at most.")
    private @Nullable Double warmUp;

    @Option(
            names = "--replications",
            paramLabel = "N",
            description = "Independent runs, 1 to 100000; two or more give intervals. Default: 10; compare: 16.")
    private @Nullable Integer replications;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "The same seed gives the same figures on any machine. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description =
                    "Replications that run at once, 1 or more; the figures do not depend on it. Default: one per processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--json",
            description = "Print one JSON object instead of a table. Its figures have seven significant digits;"
                    + " an undefined one is null.")
    private boolean json;

    @Spec(Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    /** @throws ParameterException if an option has an invalid value */
    void check() {
        if (warmUp != null) {
            require(warmUp >= 0, "--warm-up must not be negative, was %s", warmUp);
            require(warmUp <= MOST_HOURS / TIMES_THE_WARM_UP, "--warm-up may be 250000 at most, was %s", warmUp);
        }
        if (hours != null) {
            require(hours >= LEAST_HOURS, "--hours must be 0.000001 or more, was %s", hours);
            require(hours <= MOST_HOURS, "--hours may be 1000000 at most, was %s", hours);
            require(
                    warmUp == null || duration(hours).compareTo(duration(warmUp)) > 0,
                    "--hours counts the warm-up too and must be longer than it, was %s",
                    hours);
        }
        if (replications != null) {
            require(replications >= 1, "--replications must be 1 or more, was %s", replications);
            require(replications <= MOST_REPLICATIONS, "--replications may be 100000 at most, was %s", replications);
        }
        require(threads >= 1, "--threads must be 1 or more, was %s", threads);
    }

    void require(boolean met, String message, Object value) {
        if (!met) {
            throw new ParameterException(spec.commandLine(), message.formatted(value));
        }
    }

    /** Plan of the runs of a line; a length that is not given follows from the line. */
    RunPlan plan(LineLayout layout) {
        return plan(layout, RunLength.of(layout));
    }

    RunPlan plan(LineLayout layout, Duration usual) {
        var given = Optional.ofNullable(warmUp).map(RunOptions::duration);
        return new RunPlan(layout, seed, length(usual, given), given);
    }

    private Duration length(Duration usual, Optional<Duration> given) {
        if (hours != null) {
            return duration(hours);
        }
        var least = given.orElse(Duration.ZERO).multipliedBy(TIMES_THE_WARM_UP);
        return usual.compareTo(least) < 0 ? least : usual;
    }

    /** True if runs may become longer: no length is given. */
    boolean mayLengthen() {
        return hours == null;
    }

    int replications(int usual) {
        return replications == null ? usual : replications;
    }

    int threads() {
        return threads;
    }

    boolean isJson() {
        return json;
    }

    private static Duration duration(double hours) {
        return Duration.ofMillis(Math.round(hours * MILLIS_PER_HOUR));
    }
}
