package linetwin.ui.cli;

import static java.util.Locale.ROOT;

import java.io.PrintWriter;
import java.time.Duration;
import linetwin.core.experiment.SensitivityStudy;
import linetwin.core.experiment.TwoStageProcedure;
import linetwin.ui.cli.experiment.OverloadText;
import linetwin.ui.cli.experiment.ProcedureText;
import linetwin.ui.experiment.LineExperimentRunner;
import picocli.CommandLine.Model.CommandSpec;

/** Printer of the results of runs: the answer on the standard output, remarks on the error stream. */
final class AnswerPrinter {
    private static final double NANOS_PER_SECOND = 1e9;

    private final CommandSpec spec;

    AnswerPrinter(CommandSpec spec) {
        this.spec = spec;
    }

    /**
     * Prints the reason if there is no result.
     *
     * @return true if there is none
     */
    boolean hasNone(LineExperimentRunner lines) {
        if (lines.deadlock().isPresent()) {
            remark("%s", ProcedureText.deadlock(lines.deadlock().get()));
            return true;
        }
        if (lines.finished() == 0) {
            remark("stopped before any replication was finished; there is no answer");
            return true;
        }
        return false;
    }

    /** Prints remarks that limit the validity of the answer. */
    void remarks(LineExperimentRunner lines, int count) {
        if (!lines.isComplete()) {
            remark("stopped; the answer is that of %d finished replications", lines.finished());
        }
        for (int line = 0; line < count; line++) {
            warn(lines, line);
        }
    }

    private void warn(LineExperimentRunner lines, int line) {
        var id = lines.experiment(line).layout().id();
        lines.warmUp(line)
                .growing()
                .forEach(queue -> remark("warning: %s is overloaded: %s", id, OverloadText.of(queue)));
        var needed = lines.warmUp(line).neededLength();
        if (needed.isPresent()) {
            remark(
                    "warning: %s has not settled within half of its runs, so MSER-5 finds no end of the warm-up."
                            + " Run it %s h long at least",
                    id, hours(needed.get()));
        }
    }

    /** Prints how long a wanted precision will take, before the runs. */
    void forecast(TwoStageProcedure stages, int runs, int done, long nanos) {
        double seconds = nanos / NANOS_PER_SECOND / done * Math.max(0, runs - done);
        remark(
                "the throughput within %s %% takes %s replications; %s",
                ProcedureText.percent(stages.relative()),
                stages.needed() == Integer.MAX_VALUE ? "any number of" : String.format(ROOT, "%,d", stages.needed()),
                runs > done
                        ? String.format(ROOT, "running %,d more, about %.0f s", runs - done, Math.ceil(seconds))
                        : "these are done");
    }

    /** Prints how many runs a study still needs. */
    void plan(SensitivityStudy study, int replications) {
        int lines = study.parameters().stream()
                .mapToInt(knob -> knob.lines().size())
                .sum();
        remark(
                "%d figures are worth runs of their own: %,d runs",
                study.parameters().size(), lines * replications);
    }

    /**
     * Prints that the study was stopped.
     *
     * @return exit code
     */
    int stopped() {
        remark("stopped before the study was finished; there is no answer");
        return 1;
    }

    /**
     * Prints the answer.
     *
     * @return exit code; a write error, such as a full disk, is a failure
     */
    int print(String text) {
        var out = spec.commandLine().getOut();
        out.println(text);
        // Flushes too. The writer of the command line does not detect errors of the stream below it.
        if (out.checkError() || System.out.checkError()) {
            remark("the answer could not be written to the standard output. Free the disk, or send it elsewhere");
            return 1;
        }
        return 0;
    }

    private void remark(String text, Object... values) {
        var err = err();
        err.println("linetwin: " + String.format(ROOT, text, values));
        err.flush();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }

    static String hours(Duration duration) {
        return ProcedureText.hours(duration);
    }
}
