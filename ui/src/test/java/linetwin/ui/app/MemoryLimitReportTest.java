package linetwin.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Bound of the program's memory, and the sentence that a run prints when it needs more. */
final class MemoryLimitReportTest {
    private static final Path MODULE = Path.of(System.getProperty("basedir", "."));

    @TempDir
    private Path folder = Path.of("");

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Command(name = "run")
    private record FailingRun(Callable<Integer> work) implements Callable<Integer> {
        @Override
        public Integer call() throws Exception {
            return work.call();
        }
    }

    private int run(Callable<Integer> work) {
        var err = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return new MemoryLimitReport(err, 768L << 20)
                .run(new CommandLine(new FailingRun(work)).setErr(new PrintWriter(Writer.nullWriter())));
    }

    private void assertOneSentence() {
        var text = printed.toString(StandardCharsets.UTF_8);
        assertTrue(text.contains("768 MB") && text.contains("LINETWIN_MEMORY=1536m"), text);
        assertEquals(1, text.lines().count(), text);
    }

    @Test
    void wantOfMemoryIsOneSentenceWithItsRemedy() {
        assertEquals(MemoryLimitReport.EXIT_CODE, run(() -> {
            throw new OutOfMemoryError("Java heap space");
        }));
        assertOneSentence();
    }

    @Test
    void wantOfMemoryInAReplicationIsTheSameSentence() {
        assertEquals(MemoryLimitReport.EXIT_CODE, run(() -> {
            throw new IllegalStateException(
                    "A replication failed", new ExecutionException(new OutOfMemoryError("Java heap space")));
        }));
        assertOneSentence();
    }

    @Test
    void otherFaultsAreNoWantOfMemory() {
        assertEquals(1, run(() -> {
            throw new IllegalStateException("other");
        }));
        assertEquals("", printed.toString(StandardCharsets.UTF_8));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void launcherStatesTheLimitAndItsOwnPath() throws Exception {
        assertTrue(launched("").contains("-Xmx768m "), launched(""));
        assertTrue(launched("2g").contains("-Xmx2g "), launched("2g"));
        assertTrue(
                launched("").contains("-Dlinetwin.launcher=" + folder.toRealPath() + "/bin/linetwin "), launched(""));
        assertTrue(Files.readString(MODULE.resolve("pom.xml")).contains("<argument>-Xmx768m</argument>"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void launcherDelaysTheOptimizingCompilerForTheWindowOnly() throws Exception {
        assertTrue(launched("", "--door", "watch").contains("-XX:Tier4InvocationThreshold="));
        assertTrue(launched("", new String[0]).contains("-XX:Tier4InvocationThreshold="));
        assertFalse(launched("").contains("-XX:Tier4"));
    }

    private String launched(String memory) throws IOException, InterruptedException {
        return launched(memory, new String[] {"check", "line.yaml"});
    }

    /** Arguments that the launcher of the distribution passes to Java. */
    private String launched(String memory, String... arguments) throws IOException, InterruptedException {
        var java = executable(
                folder.resolve("java"),
                "#!/bin/sh\nif [ \"$1\" = -version ]; then echo 'openjdk version \"25.0.1\"' >&2; else echo \"$@\"; fi\n");
        Files.createDirectories(folder.resolve("bin"));
        var launcher = executable(
                folder.resolve("bin/linetwin"), Files.readString(MODULE.resolve("src/main/distribution/bin/linetwin")));
        var shell = new ProcessBuilder("sh", launcher.toString()).redirectErrorStream(true);
        shell.command().addAll(List.of(arguments));
        shell.environment().put("LINETWIN_JAVA", java.toString());
        if (!memory.isEmpty()) {
            shell.environment().put("LINETWIN_MEMORY", memory);
        }
        var process = shell.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(30, TimeUnit.SECONDS), output);
        return output;
    }

    private static Path executable(Path file, String text) throws IOException {
        Files.writeString(file, text);
        assertTrue(file.toFile().setExecutable(true));
        return file;
    }
}
