package linetwin.ui.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import linetwin.core.equipment.AuditProvider.Verdict;
import linetwin.ui.cli.line.FiniteJsonGenerator;
import linetwin.ui.files.UserFolder;
import linetwin.ui.live.ConnectorDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code linetwin audit}: verifies that an audit file is unchanged. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description =
                "Verifies the audit of what was written to equipment: every line has its own hash and that of the line "
                        + "before. Says the first line that is not as it was written. Lines cut off at the end are seen only by "
                        + "comparing the last hash with a copy kept elsewhere.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:unbroken", "1:broken, or it cannot be read", "2:wrong usage"})
public final class AuditCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "An audit file, or the name of a connection.")
    private String file = "";

    @Option(names = "--json", description = "Print one JSON object")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var audit = Files.exists(Path.of(file)) ? Path.of(file) : AuditFilePaths.file(UserFolder.path(), file);
        try {
            var verdict = ConnectorDirectory.auditProvider().verify(audit.toString());
            spec.commandLine()
                    .getOut()
                    .println(json ? FiniteJsonGenerator.line(it -> write(audit, verdict, it)) : text(audit, verdict));
            spec.commandLine().getOut().flush();
            return verdict.broken().isEmpty() ? 0 : 1;
        } catch (UncheckedIOException | UnsupportedOperationException e) {
            spec.commandLine().getErr().println("linetwin: " + e.getMessage());
            spec.commandLine().getErr().flush();
            return 1;
        }
    }

    private static String text(Path audit, Verdict verdict) {
        return verdict.broken()
                .map(broken -> "%s:%d: broken: %s. The %d lines before are good"
                        .formatted(audit, broken.line(), broken.why(), verdict.lines()))
                .orElseGet(() -> "%s: unbroken, %d lines, the last hash is %s"
                        .formatted(audit, verdict.lines(), verdict.seal()));
    }

    private static void write(Path audit, Verdict verdict, JsonGenerator json) throws IOException {
        json.writeStringField("file", audit.toString());
        json.writeNumberField("lines", verdict.lines());
        json.writeStringField("lastHash", verdict.seal());
        if (verdict.broken().isEmpty()) {
            json.writeNullField("broken");
            return;
        }
        json.writeObjectFieldStart("broken");
        json.writeNumberField("line", verdict.broken().get().line());
        json.writeStringField("why", verdict.broken().get().why());
        json.writeEndObject();
    }
}
