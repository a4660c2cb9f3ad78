package linetwin.connectors.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reasons and diagnostics of the connectors are codes with arguments; only the interface words them. */
final class ReasonLiteralTest {
    /** Creation or report of a reason, or creation of a diagnostic, with its arguments. */
    private static final Pattern REASON = Pattern.compile(
            "(?:RejectionReason\\.of|new RejectionException|new SecretUnavailableException|Diagnostic\\.of|\\.report\\w+)"
                    + "\\((?:[^()\"]|\"[^\"]*\"|\\((?:[^()\"]|\"[^\"]*\"|\\((?:[^()\"]|\"[^\"]*\")*\\))*\\))*\\)");

    private static final Pattern SENTENCE = Pattern.compile("\"[^\"]*[a-z'] [a-z]+[^\"]*\"");

    @Test
    void noReasonOfAConnectorIsASentence() throws IOException {
        try (var files = Files.walk(Path.of(System.getProperty("basedir", ".")).resolve("src/main/java"))) {
            var reasons = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(ReasonLiteralTest::reasons)
                    .toList();

            assertTrue(reasons.size() > 100, () -> reasons.size() + " reasons");
            assertEquals(
                    List.of(),
                    reasons.stream()
                            .filter(reason -> SENTENCE.matcher(reason).find())
                            .toList());
        }
    }

    private static Stream<String> reasons(Path file) {
        try {
            return REASON.matcher(Files.readString(file)).results().map(MatchResult::group);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
