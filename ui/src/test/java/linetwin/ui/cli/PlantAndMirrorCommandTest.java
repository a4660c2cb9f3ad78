package linetwin.ui.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import linetwin.ui.files.ConfigFileReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlantAndMirrorCommandTest {
    private static final Path BUNDLED = Path.of(System.getProperty("basedir", "."), "..", "line-configs");

    private final InputStream input = System.in;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void nameTheBundledFolder() {
        System.setProperty(ConfigFileReader.FOLDER_PROPERTY, BUNDLED.toString());
        System.setIn(InputStream.nullInputStream());
    }

    @AfterEach
    void putBack() {
        System.clearProperty(ConfigFileReader.FOLDER_PROPERTY);
        System.setIn(input);
    }

    private int run(String... arguments) {
        return LineTwinCommand.commandLine((_, _) -> 2)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    @Test
    void thePlantReportsItsEndpointsAndEndsWhenItsInputIsClosed() {
        var code = run("plant", "three-stations", "--opcua", "0", "--mqtt", "0", "--until-stdin-closes");

        assertEquals(0, code, err::toString);
        assertTrue(
                out.toString()
                        .startsWith("{\"ready\":true,\"line\":\"three-stations\",\"opcua\":\"opc.tcp://127.0.0.1:"),
                out::toString);
    }

    @Test
    void aPlantWhosePortIsTakenReportsPortAndRemedy() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = Integer.toString(taken.getLocalPort());

            assertEquals(1, run("plant", "three-stations", "--opcua", port, "--mqtt", "0"));
            assertTrue(err.toString().contains("Port " + port) && err.toString().contains("--opcua"), err::toString);
        }
    }

    @Test
    void aSpeedThatIsNoneIsWrongUsage() {
        assertEquals(2, run("plant", "three-stations", "--speed", "fast"));
    }

    @Test
    void aMirrorWithoutAnySourceFailsWithAMessage() throws IOException {
        int nobody;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = free.getLocalPort();
        }
        var port = Integer.toString(nobody);

        assertEquals(
                1, run("mirror", "benchmark-humanoid", "--opcua", port, "--mqtt", port, "--seconds", "0.3", "--json"));
        assertTrue(err.toString().contains("nothing was heard"), err::toString);
    }

    @Test
    void aMirrorOfAFileThatDoesNotExistFails() {
        assertEquals(1, run("mirror", "no-such-connection"));
    }

    @Test
    void aPortThatNoPortCanBeIsWrongUsage() {
        assertEquals(2, run("plant", "three-stations", "--opcua", "-4"));
        assertEquals(2, run("plant", "three-stations", "--mqtt", "99999"));
        assertEquals(2, run("mirror", "benchmark-humanoid", "--opcua", "70000"));
        assertEquals(2, run("mirror", "benchmark-humanoid", "--mqtt", "0"));
    }

    @Test
    void bothServersAtOnePortAreWrongUsage() {
        assertEquals(2, run("plant", "three-stations", "--opcua", "21000", "--mqtt", "21000"));
        assertTrue(err.toString().contains("need two ports"), err::toString);
    }

    @Test
    void aMirrorTakesNoTimeThatIsNone() {
        for (var none : List.of("-1", "0", "NaN", "soon")) {
            assertEquals(2, run("mirror", "benchmark-humanoid", "--seconds", none), none);
        }
    }

    @Test
    void aPlantEndsWhenItsOutputIsClosed() {
        var console = System.out;
        var unread = new PrintStream(new ClosedPipe(), true, StandardCharsets.UTF_8);
        unread.println("the first write finds out");
        System.setOut(unread);
        try {
            assertEquals(0, run("plant", "three-stations", "--opcua", "0", "--mqtt", "0", "--run-in", "0"));
        } finally {
            System.setOut(console);
        }
    }

    private static final class ClosedPipe extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
        }
    }

    @Test
    void wrongUsageIsAnsweredInTwoLines() {
        assertEquals(2, run("simulate", "three-stations", "--replications", "1.5"));

        assertEquals(2, err.toString().lines().count(), err::toString);
        assertTrue(err.toString().contains("Try: linetwin simulate --help"), err::toString);
    }

    @Test
    void aCommandThatDoesNotExistIsAnsweredWithThoseThatDo() {
        assertEquals(2, run("chekc"));

        assertTrue(err.toString().contains("no command 'chekc'; there are check, simulate"), err::toString);
    }
}
