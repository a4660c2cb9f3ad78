package linetwin.ui.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writing, from the command line to the node of a real server. */
class WriteCommandTest {
    private static boolean connected;

    private final Optional<String> homeBefore = Optional.ofNullable(System.getProperty("linetwin.home"));

    @TempDir
    private Path folder = Path.of("");

    /** First connection loads the OPC UA library, which can exceed the time limits on a busy machine. */
    @BeforeEach
    void haveConnectedOnce() throws IOException {
        haveAHome();
        for (int i = 0; i < 3 && !connected; i++) {
            try (var press = new PressServer()) {
                var asked = CommandLineRun.of("write", file(press), "press", "Press/Speed", "1", "--role", "operator");
                connected = asked.err.contains("nobody can be asked");
            }
        }
        Files.deleteIfExists(folder.resolve("home/audit/press.jsonl"));
    }

    private void haveAHome() {
        System.setProperty("linetwin.home", folder.resolve("home").toString());
    }

    @AfterEach
    void putBack() {
        homeBefore.ifPresentOrElse(
                home -> System.setProperty("linetwin.home", home), () -> System.clearProperty("linetwin.home"));
    }

    @Test
    void aPermittedValueReachesTheNodeAndTheAuditKeepsBothLines() throws IOException {
        try (var press = new PressServer()) {
            var run = CommandLineRun.of(
                    "write", file(press), "press", "Press/Speed", "42.5", "--role", "operator", "--yes");

            assertEquals(0, run.code, run.err);
            assertEquals("42.5", press.speed());
            assertEquals("press: Press/Speed was 10 and is 42.5", run.out.strip());
        }
        var audit = CommandLineRun.of("audit", "press");
        assertTrue(audit.out.contains("unbroken, 2 lines"), audit.out + audit.err);
    }

    @Test
    void aValueOutOfRangeDoesNotReachTheNode() throws IOException {
        try (var press = new PressServer()) {
            var run = CommandLineRun.of(
                    "write", file(press), "press", "Press/Speed", "142", "--role", "operator", "--yes");

            assertEquals(1, run.code);
            assertEquals("linetwin: REFUSED: 142 is not within 0..100", run.err.strip());
            assertEquals("10.0", press.speed());
        }
    }

    @Test
    void nothingIsWrittenWithoutATerminalOrYes() throws IOException {
        try (var press = new PressServer()) {
            var run = CommandLineRun.of("write", file(press), "press", "Press/Speed", "20", "--role", "operator");

            assertEquals(1, run.code);
            assertTrue(run.err.contains("nobody can be asked here; add --yes"), run.err);
            assertEquals("10.0", press.speed());
        }
    }

    @Test
    void nothingIsWrittenWithoutAnAudit() throws IOException {
        Files.createDirectories(folder.resolve("home/audit/press.jsonl"));
        try (var press = new PressServer()) {
            var run = CommandLineRun.of(
                    "write", file(press), "press", "Press/Speed", "20", "--role", "operator", "--yes");

            assertEquals(1, run.code);
            assertTrue(run.err.contains("The audit cannot be opened"), run.err);
            assertEquals("10.0", press.speed());
        }
    }

    @Test
    void aServerThatIsNotThereIsAFailureInTheAudit() throws IOException {
        String file;
        try (var press = new PressServer()) {
            file = file(press);
        }
        var run = CommandLineRun.of("write", file, "press", "Press/Speed", "20", "--role", "operator", "--yes");

        assertEquals(1, run.code);
        assertTrue(run.err.startsWith("linetwin: FAILED: "), run.err);
        assertTrue(
                Files.readString(folder.resolve("home/audit/press.jsonl")).contains("\"outcome\":\"FAILED\""), run.err);
    }

    private String file(PressServer press) throws IOException {
        var text = """
                format: linetwin-connection/1
                name: press
                line: %s
                sources:
                  - id: press
                    protocol: opcua
                    endpoint: %s
                    namespace: %s
                    tags: [{ path: "Press/{signal}", station: BUILD }]
                    permits:
                      - { write: Press/Speed, role: operator, least: 0, most: 100 }
                """.formatted(
                        CommandLineRun.LINES.resolve("three-stations.yaml").toAbsolutePath(),
                        press.endpoint(),
                        PressServer.NAMESPACE);
        return Files.writeString(folder.resolve("press.yaml"), text).toString();
    }
}
