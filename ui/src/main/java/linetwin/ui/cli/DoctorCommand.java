package linetwin.ui.cli;

import static java.util.Locale.ROOT;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import linetwin.core.health.SourceStatus;
import linetwin.core.health.SourceStatus.State;
import linetwin.core.health.StateDiagnosticRule;
import linetwin.core.model.StationContact;
import linetwin.core.session.Session;
import linetwin.ui.cli.line.FiniteJsonGenerator;
import linetwin.ui.cli.live.HealthJson;
import linetwin.ui.cli.live.ShutdownSignal;
import linetwin.ui.cli.live.SourceStatusList;
import linetwin.ui.files.LineAndConnection;
import linetwin.ui.live.LiveSession;
import linetwin.ui.text.DiagnosticText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code linetwin doctor}: fault and remedy of each source of a connection. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description =
                "Connects every source of a connection file for some seconds, and says of each in one sentence what is "
                        + "wrong and in one what to do. Reads only.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:every source is well", "1:something is wrong, or the files have problems", "2:wrong usage"})
public final class DoctorCommand implements Callable<Integer> {
    private static final Duration STEP = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration FIRST_VALUE_TIME = Duration.ofSeconds(3);
    private static final double LONGEST_SECONDS = 3600;

    @Parameters(paramLabel = "CONNECTIONS", description = "A connection file: a path, or the name of a bundled one.")
    private String file = "";

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "6",
            description =
                    "Seconds to look, more than 0 and up to 3600; longer where a first attempt is not over. Default: ${DEFAULT-VALUE}.")
    private double seconds = 6;

    @Option(names = "--json", description = "Print one JSON object for each source")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final DiagnosticText diagnostics = DiagnosticText.english();

    @Override
    public Integer call() {
        if (!(seconds > 0 && seconds <= LONGEST_SECONDS)) {
            throw new ParameterException(
                    spec.commandLine(), "--seconds takes more than 0 and up to 3600, was %s".formatted(seconds));
        }
        return ProblemPrinter.value(LineAndConnection.read(file), err())
                .map(this::check)
                .orElse(1);
    }

    private int check(LineAndConnection it) {
        var begun = Instant.now();
        var end = begun.plusMillis(Math.round(seconds * 1000));
        var sources = new SourceStatusList(it.connection(), begun);
        try (var ending = new ShutdownSignal();
                var live = LiveSession.open(it.layout(), it.connection(), InstantSource.system())) {
            var session = live.session();
            List<SourceStatus> statuses;
            do {
                statuses = sources.statuses(session);
            } while (continues(statuses, end) && !ending.within(STEP));
            var now = Instant.now();
            var checked = statuses.stream()
                    .map(status -> StateDiagnosticRule.atEndOfCheck(status, now))
                    .toList();
            checked.forEach(this::print);
            printUnreported(session);
            return checked.stream().allMatch(DoctorCommand::isHealthy) ? 0 : 1;
        } catch (IllegalArgumentException e) {
            err().println("linetwin: " + e.getMessage());
            err().flush();
            return 1;
        }
    }

    /** Path that leads past a station is no fault of any source; its station is reported by its name. */
    private void printUnreported(Session session) {
        var unreported = session.state().allStations().stream()
                .filter(station -> station.contact().kind() == StationContact.Kind.NEVER)
                .map(station -> station.id().code())
                .toList();
        if (!json && !unreported.isEmpty() && session.newestArrival().isPresent()) {
            spec.commandLine().getOut().println("Nothing fresh was heard of: " + String.join(", ", unreported));
            spec.commandLine().getOut().flush();
        }
    }

    /** First attempt that is still in progress gets more time: a busy machine starts slowly. */
    private static boolean continues(List<SourceStatus> statuses, Instant end) {
        var now = Instant.now();
        return !allRefused(statuses)
                && (now.isBefore(end)
                        || now.isBefore(end.plus(PATIENCE))
                                && statuses.stream().anyMatch(status -> isUndecided(status, now)));
    }

    private static boolean isUndecided(SourceStatus status, Instant now) {
        boolean isUntried = status.state() == State.CONNECTING
                && status.finding().isEmpty()
                && status.detail().isEmpty();
        boolean isNew = status.state() == State.LIVE
                && status.received() == 0
                && now.isBefore(status.since().plus(FIRST_VALUE_TIME));
        return isUntried || isNew;
    }

    /** True if all sources refuse: none of them retries by itself, so that waiting is useless. */
    private static boolean allRefused(List<SourceStatus> statuses) {
        return statuses.stream().allMatch(status -> status.state() == State.REFUSED);
    }

    private static boolean isHealthy(SourceStatus status) {
        return status.state() == State.LIVE && status.finding().isEmpty();
    }

    private void print(SourceStatus status) {
        var out = spec.commandLine().getOut();
        out.println(
                json
                        ? FiniteJsonGenerator.line(it -> {
                            it.writeBooleanField("well", isHealthy(status));
                            new HealthJson(diagnostics).source(it, status);
                        })
                        : text(status));
        out.flush();
    }

    private String text(SourceStatus status) {
        var name = "%s (%s)".formatted(status.source(), status.endpoint());
        return status.finding()
                .map(diagnostics::advice)
                .map(advice -> "%s: %s%n  %s%n  %s".formatted(name, status.state(), advice.what(), advice.todo()))
                .orElseGet(() -> "%s: %s%n  %s".formatted(name, status.state(), wellness(status)));
    }

    private String wellness(SourceStatus status) {
        var health = status.health();
        return String.format(
                ROOT,
                "All is well: %,d values heard, %.1f per second%s%s.",
                status.received(),
                health.valuesPerSecond(),
                health.protection().isEmpty() ? "" : ", " + health.protection(),
                health.rejections().isEmpty()
                        ? ""
                        : "; not to be used: %d, bad at the source: %d, lost: %d; the newest: %s: %s"
                                .formatted(
                                        health.rejected(),
                                        health.bad(),
                                        health.lost(),
                                        health.rejections().getLast().where(),
                                        diagnostics.reason(
                                                health.rejections().getLast().why())));
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
