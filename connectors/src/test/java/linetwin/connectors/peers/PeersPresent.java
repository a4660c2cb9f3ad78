package linetwin.connectors.peers;

import java.io.File;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Execution condition that the programs of {@link NeedsPeers} are installed; reports the missing ones. */
final class PeersPresent implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        var missing = context.getTestClass()
                .flatMap(c -> Optional.ofNullable(c.getAnnotation(NeedsPeers.class)))
                .map(needed -> missing(List.of(needed.value())))
                .orElse(List.of());
        if (missing.isEmpty()) {
            return ConditionEvaluationResult.enabled("all peers are there");
        }
        var why = "%s needs what this machine does not have: %s".formatted(context.getDisplayName(), missing);
        if ("required".equals(System.getenv("LINETWIN_PEERS"))) {
            throw new AssertionError(why);
        }
        if (context.getTestMethod().isEmpty()) {
            System.err.printf("%n*** SKIPPED: %s. Install it to run these tests. ***%n%n", why);
        }
        return ConditionEvaluationResult.disabled(why);
    }

    private static List<String> missing(List<String> programs) {
        return Stream.concat(
                        programs.stream().filter(program -> program(program).isEmpty()),
                        programs.contains("node") ? libraries().stream() : Stream.empty())
                .toList();
    }

    /** Cause why the libraries from npm are not available; empty if they are. */
    private static Optional<String> libraries() {
        try {
            PeerFolder.installed();
            return Optional.empty();
        } catch (UncheckedIOException e) {
            return Optional.of("the libraries from npm (%s)".formatted(e.getMessage()));
        }
    }

    /** Path of a program; system folders are searched in addition to the PATH of the user. */
    static Optional<Path> program(String name) {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.concat(Arrays.stream(path.split(Pattern.quote(File.pathSeparator), -1)), Stream.of("/usr/sbin"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
