package linetwin.ui.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import linetwin.core.connection.PermitSpec.Act;
import linetwin.core.connection.SourceSpec;
import linetwin.core.equipment.AuditEntry;
import linetwin.core.equipment.AuditEntry.Outcome;
import linetwin.core.feed.FeedRequest;
import linetwin.ui.cli.live.MirrorView;
import linetwin.ui.equipment.PermittedEquipment;
import linetwin.ui.equipment.WriteRequest;
import linetwin.ui.files.LineAndConnection;
import linetwin.ui.files.UserFolder;
import linetwin.ui.live.ConnectorDirectory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Options of a command that changes equipment, and its procedure. */
final class EquipmentOptions {
    @Parameters(
            index = "0",
            paramLabel = "CONNECTIONS",
            description = "A connection file: a path, or the name of a bundled one.")
    private String file = "";

    @Parameters(index = "1", paramLabel = "SOURCE", description = "The id of a source in it.")
    private String source = "";

    @Parameters(index = "2", paramLabel = "PATH", description = "The path, exactly as a permit of that source has it.")
    private String path = "";

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            required = true,
            description = "For whom you speak, as permits name it")
    private String role = "";

    @Option(names = "--yes", description = "Do not ask. Needed where there is no terminal to ask at")
    private boolean yes;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    /**
     * Carries out an act, or prints the refusal.
     *
     * @return exit code
     */
    int carryOut(Act act, List<String> values) {
        return ProblemPrinter.value(LineAndConnection.read(file), err())
                .map(it ->
                        find(it).map(found -> carryOut(it, found, act, values)).orElse(1))
                .orElse(1);
    }

    private Optional<SourceSpec> find(LineAndConnection it) {
        var found = it.connection().sources().stream()
                .filter(spec -> spec.id().code().equals(source))
                .findFirst();
        if (found.isEmpty()) {
            fail("%s has no source '%s'; there are %s"
                    .formatted(
                            it.file(),
                            source,
                            it.connection().sources().stream()
                                    .map(spec -> spec.id().code())
                                    .collect(Collectors.joining(", "))));
        }
        return found;
    }

    private int carryOut(LineAndConnection it, SourceSpec found, Act act, List<String> values) {
        var home = UserFolder.path();
        var request = new FeedRequest(
                found, it.layout(), Instant.now(), it.connection().folder(), home.toString());
        try (var audit = ConnectorDirectory.auditProvider()
                .open(AuditFilePaths.file(home, it.connection()).toString())) {
            var done = PermittedEquipment.of(request, audit, InstantSource.system())
                    .carryOut(
                            new WriteRequest(act, path, values, System.getProperty("user.name"), role),
                            this::confirmation);
            return printOutcome(done);
        } catch (UncheckedIOException | UnsupportedOperationException e) {
            return fail(String.valueOf(e.getMessage()));
        }
    }

    private Optional<String> confirmation(AuditEntry line) {
        if (yes) {
            return Optional.empty();
        }
        if (!MirrorView.isTerminal()) {
            return Optional.of("nobody can be asked here; add --yes");
        }
        var answer = Optional.<Console>ofNullable(System.console())
                .map(console -> console.readLine("%s%nWrite 'yes' to do it: ", question(line)))
                .orElse("");
        return answer.strip().equals("yes") ? Optional.empty() : Optional.of("it was not confirmed");
    }

    private static String question(AuditEntry line) {
        return line.act() == Act.WRITE
                ? "%s: %s is %s and becomes %s".formatted(line.source(), line.path(), line.old(), line.wanted())
                : "%s: %s is called with (%s)".formatted(line.source(), line.path(), line.wanted());
    }

    private int printOutcome(AuditEntry line) {
        if (line.outcome() != Outcome.DONE) {
            return fail("%s: %s%s"
                    .formatted(
                            line.outcome(),
                            line.why(),
                            line.readBack().isEmpty() ? "" : ": %s".formatted(line.readBack())));
        }
        var out = spec.commandLine().getOut();
        out.println(
                line.act() == Act.WRITE
                        ? "%s: %s was %s and is %s".formatted(line.source(), line.path(), line.old(), line.readBack())
                        : "%s: %s answered %s"
                                .formatted(
                                        line.source(),
                                        line.path(),
                                        line.readBack().isEmpty() ? "without a value" : line.readBack()));
        out.flush();
        return 0;
    }

    private int fail(String why) {
        err().println("linetwin: " + why);
        err().flush();
        return 1;
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
