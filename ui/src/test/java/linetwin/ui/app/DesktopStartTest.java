package linetwin.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DesktopStartTest {
    @TempDir
    Path folder;

    @Test
    void wrongConnectionFileIsOneSentenceAlthoughTheToolkitIsStarting() throws Exception {
        var file = Files.writeString(folder.resolve("plant.yaml"), "format: linetwin-line/1\n");
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LineTwin.class.getName(),
                        "--connections",
                        file.toString())
                .redirectErrorStream(true);
        // A Java with these options prints a line of its own.
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertTrue(process.waitFor(60, TimeUnit.SECONDS), output);
        assertEquals(1, process.exitValue(), output);
        assertEquals(1, output.lines().count(), output);
        assertTrue(output.startsWith(file.toString()), output);
    }
}
