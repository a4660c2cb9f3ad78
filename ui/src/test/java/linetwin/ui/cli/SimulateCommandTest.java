package linetwin.ui.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class SimulateCommandTest {
    private static final Path LINES = Path.of(System.getProperty("basedir", "."), "..", "line-configs");
    private static final String BENCHMARK =
            LINES.resolve("benchmark-humanoid.yaml").toString();
    private static final String THREE_STATIONS =
            LINES.resolve("three-stations.yaml").toString();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void benchmarkLineReachesTheFiguresOfItsReference() throws IOException {
        var figures = json(BENCHMARK);

        assertEquals(2.019, number(figures, "throughputPerHour/mean"), 0.02 * 2.019);
        assertEquals(0.858, number(figures, "oee"), 0.02);
        assertEquals(0.766, number(figures, "rolledFirstPassYield"), 0.02);
        assertEquals(14.3, number(figures, "leadTimeHours"), 0.3);
    }

    @Test
    void runIsPrintedWithItsFigures() throws IOException {
        var figures = json(THREE_STATIONS, "--hours", "20", "--warm-up", "5", "--replications", "2", "--seed", "7");

        assertEquals("three-stations", figures.get("line"));
        assertEquals(64, figures.getOrDefault("lineSha256", "").length());
        assertEquals(7, number(figures, "seed"));
        assertEquals(2, number(figures, "replications"));
        assertEquals(20, number(figures, "hours"));
        assertEquals(5, number(figures, "warmUpHours"));
    }

    @Test
    void sharesOfAStationAddUpToOne() throws IOException {
        double sum = json(THREE_STATIONS, "--replications", "2").entrySet().stream()
                .filter(e -> e.getKey().startsWith("stations/TEST/shares/"))
                .mapToDouble(e -> Double.parseDouble(e.getValue()))
                .sum();

        assertEquals(1, sum, 1e-6);
    }

    /** Writer of the command line ignores errors of the stream below it. */
    @Test
    void fullDiskBelowTheStandardOutputIsAFailure() {
        var standard = System.out;
        try {
            System.setOut(new PrintStream(new FullDisk(), true, StandardCharsets.UTF_8));
            var command = LineTwinCommand.commandLine((_, _) -> 0).setErr(new PrintWriter(err));
            assertEquals(1, command.execute("simulate", THREE_STATIONS, "--hours", "20", "--replications", "2"));
        } finally {
            System.setOut(standard);
        }
        assertTrue(err.toString().contains("could not be written"), err::toString);
    }

    private static final class FullDisk extends OutputStream {
        @Override
        public void write(int value) throws IOException {
            throw new IOException("No space left on device");
        }
    }

    @Test
    void numberOfThreadsLeavesTheFiguresAsTheyAre() {
        assertEquals(text("--hours", "50", "--threads", "1"), text("--hours", "50", "--threads", "4"));
    }

    @Test
    void numberOfThreadsLeavesEveryDigestAsItIs() throws Exception {
        var digests = new TreeSet<String>();
        for (var threads : List.of("1", "2", "5")) {
            digests.add(digest(text("--threads", threads, "--hours", "50", "--precision", "1%", "--json")));
        }
        assertEquals(1, digests.size());
    }

    @Test
    void warmUpIsFoundAndShown() throws IOException {
        var figures = json(THREE_STATIONS);

        assertEquals("MSER-5", figures.get("warmUp/method"));
        assertEquals(number(figures, "warmUpHours"), number(figures, "warmUp/hours"));
        assertTrue(number(figures, "warmUp/hours") <= number(figures, "hours") / 2);
        assertEquals("true", figures.get("warmUp/settled"));
        assertTrue(text().contains("by MSER-5"));
    }

    @Test
    void givenWarmUpIsTakenAndWhatIsFoundIsShownBesideIt() throws IOException {
        var figures = json(THREE_STATIONS, "--hours", "40", "--warm-up", "30");

        assertEquals("given", figures.get("warmUp/method"));
        assertEquals(30, number(figures, "warmUpHours"));
        assertTrue(number(figures, "warmUp/unitsHours") <= 20);
    }

    @Test
    void runTooShortForItsBeginningIsWarnedAbout() throws IOException {
        var figures = json(BENCHMARK, "--hours", "12");

        assertEquals("false", figures.get("warmUp/settled"));
        assertTrue(number(figures, "warmUp/neededHours") > 12);
        assertTrue(err.toString().contains("has not settled"), err::toString);
    }

    @Test
    void runsWithoutAGivenLengthAreLengthened() throws IOException {
        assertEquals("true", json(BENCHMARK).get("warmUp/settled"));
    }

    @Test
    void deadlockEndsTheRunWithItsChain() {
        assertEquals(1, simulate(LINES.resolve("examples/deadlock.yaml").toString()));
        assertTrue(err.toString().contains("deadlock after"), err::toString);
        assertTrue(err.toString().contains("waits for room before"), err::toString);
        assertEquals("", out.toString());
    }

    @Test
    void wantedPrecisionIsReachedAndForecast() throws IOException {
        var figures = json(THREE_STATIONS, "--hours", "40", "--precision", "0.5%");

        assertEquals("true", figures.get("precision/isReached"));
        assertTrue(number(figures, "precision/reached") <= 0.005);
        assertEquals(number(figures, "precision/neededReplications"), number(figures, "replications"));
        assertTrue(err.toString().contains("replications"), err::toString);
    }

    @Test
    void precisionThatTakesTooManyRunsIsReportedAsNotReached() throws IOException {
        var figures = json(THREE_STATIONS, "--hours", "40", "--precision", "0.01%", "--max-replications", "12");

        assertEquals("false", figures.get("precision/isReached"));
        assertEquals(12, number(figures, "replications"));
        assertTrue(number(figures, "precision/neededReplications") > 12);
    }

    @Test
    void precisionNeedsTwoRuns() {
        assertEquals(2, simulate(THREE_STATIONS, "--precision", "1%", "--replications", "1"));
    }

    private static String digest(String text) throws NoSuchAlgorithmException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void oneReplicationHasNoInterval() throws IOException {
        assertEquals("null", json(THREE_STATIONS, "--replications", "1").get("throughputPerHour/low95"));
    }

    @Test
    void tableNamesEveryStation() {
        var table = text();
        assertTrue(table.contains("Units per hour") && table.contains("BUILD") && table.contains("PACK"), table);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--hours=0",
                "--hours=x",
                "--hours=2000000",
                "--hours=NaN",
                "--warm-up=-1",
                "--replications=0",
                "--threads=0",
                "--seed=a",
                "--precision=0",
                "--precision=100%",
                "--precision=much",
                "--max-replications=0",
                "--nonsense"
            })
    void badValueIsAUsageError(String option) {
        assertEquals(2, simulate(THREE_STATIONS, option));
        assertTrue(err.toString().contains("Usage: simulate"), err::toString);
    }

    @Test
    void missingFileIsAProblem() {
        assertEquals(1, simulate("no-such-line"));
        assertTrue(err.toString().startsWith("no-such-line:1:1: "), err::toString);
    }

    private String text(String... options) {
        out.getBuffer().setLength(0);
        assertEquals(0, simulate(THREE_STATIONS, options), err::toString);
        return out.toString();
    }

    private Map<String, String> json(String file, String... options) throws IOException {
        var all = new String[options.length + 1];
        System.arraycopy(options, 0, all, 0, options.length);
        all[options.length] = "--json";
        assertEquals(0, simulate(file, all), err::toString);
        return leaves(out.toString());
    }

    private int simulate(String file, String... options) {
        return new CommandLine(new SimulateCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments(file, options));
    }

    private static String[] arguments(String file, String... options) {
        var all = new String[options.length + 1];
        all[0] = file;
        System.arraycopy(options, 0, all, 1, options.length);
        return all;
    }

    private static double number(Map<String, String> figures, String path) {
        return Double.parseDouble(figures.getOrDefault(path, "NaN"));
    }

    /** Values of a JSON text by their path, such as {@code stations/M60/working}. */
    private static Map<String, String> leaves(String text) throws IOException {
        var leaves = new TreeMap<String, String>();
        try (var parser = new JsonFactory().createParser(text)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isScalarValue()) {
                    leaves.put(
                            parser.getParsingContext()
                                    .pathAsPointer()
                                    .toString()
                                    .substring(1),
                            parser.getText());
                }
            }
        }
        return leaves;
    }

    @Test
    void anAnswerThatCannotBeWrittenIsAFailure() {
        var full = new Writer() {
            @Override
            public void write(char[] letters, int from, int count) throws IOException {
                throw new IOException("No space left on device");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        var complaint = new StringWriter();
        var line = Path.of(System.getProperty("basedir", "."), "..", "line-configs", "three-stations.yaml");

        var code = LineTwinCommand.commandLine((_, _) -> 0)
                .setOut(new PrintWriter(full))
                .setErr(new PrintWriter(complaint))
                .execute("simulate", line.toString(), "--hours", "4", "--warm-up", "1", "--replications", "1");

        assertEquals(1, code);
        assertTrue(complaint.toString().contains("could not be written"), complaint::toString);
    }
}
