package linetwin.ui.cli;

import static linetwin.ui.cli.CommandLineRun.json;
import static linetwin.ui.cli.CommandLineRun.number;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines whose figures are undefined, constant or measured without noise. */
final class UndefinedFigureTest {
    private static final Pattern UNDEFINED = Pattern.compile("NaN|Infinity|\u221e|\ufffd");

    /** Number with more digits than any figure has: binary noise. */
    private static final Pattern NOISE = Pattern.compile("\\b0\\.0*[1-9]\\d{7,}|\\b[1-9]\\d*\\.\\d{7,}|E-1[3-9]");

    private static final String NOTHING_SHIPPED = """
            format: linetwin-line/1
            line: { id: s11 }
            stations:
              - { id: A, work: 60s }
              - { id: TEST, work: 50s, waitingPlaces: 2, firstPassYield: 0% }
              - { id: C, work: 50s, waitingPlaces: 2 }
            """;
    private static final String FROM_EMPTY = """
            format: linetwin-line/1
            line: { id: s15 }
            stations:
              - { id: M1, work: 1h }
              - { id: M2, waitingPlaces: 5, work: 1h }
            """;
    private static final String UNFINISHED = """
            format: linetwin-line/1
            line: { id: unfinished }
            stations:
              - { id: A, work: 1h }
              - { id: B, work: 80000h, waitingPlaces: 1 }
              - { id: C, work: 1h }
            """;
    private static final Map<String, String> LINES =
            new TreeMap<>(Map.of("nothing", NOTHING_SHIPPED, "constant", FROM_EMPTY, "unfinished", """
                    format: linetwin-line/1
                    line: { id: unfinished }
                    stations:
                      - { id: A, work: 1h }
                      - { id: B, work: 80000h, waitingPlaces: 1 }
                      - { id: C, work: 1h }
                    """, "rare", """
                    format: linetwin-line/1
                    line: { id: rare }
                    stations:
                      - { id: A, work: 60s, breakdowns: { mtbf: 100h, mttr: 1h } }
                      - { id: TEST, work: 50s, waitingPlaces: 2, firstPassYield: 0.1% }
                    """));

    @TempDir
    private Path folder = Path.of("");

    @Test
    void sensitivityNamesTheYieldThatLetsNothingBeShipped() throws IOException {
        var line = file("nothing", NOTHING_SHIPPED);
        var run = CommandLineRun.of("sensitivity", line, "--hours", "50");
        var answer = json("sensitivity", line, "--hours", "50");

        assertEquals(0, run.code, run.err);
        assertTrue(run.out.contains("Nothing was shipped: the yield of TEST is why (0 %: none of "), run.out);
        assertTrue(answer.getOrDefault("nothingShipped", "").contains("the yield of TEST is why"));
        assertTrue(answer.getOrDefault("bottleneck/verdict", "").contains("the yield of TEST is why"));
        assertEquals("null", answer.get("stations/A/workTime/mean"));
        assertFalse(answer.containsKey("bottleneck/leaders/0"));
    }

    @Test
    void comparisonWithNothingHasUnitsAndNoPercent() throws IOException {
        var line = file("nothing", NOTHING_SHIPPED);
        var change = "stations.TEST.firstPassYield=50%";
        var run = CommandLineRun.of("compare", line, "--set", change, "--hours", "500");
        var answer = json("compare", line, "--set", change, "--hours", "500");

        assertTrue(run.out.contains("A: Nothing was shipped: the yield of TEST is why"), run.out);
        assertTrue(run.out.contains(" units per hour and A none"), run.out);
        assertTrue(answer.getOrDefault("alternatives/0/nothingShipped", "").contains("the yield of TEST is why"));
        assertEquals("null", answer.get("alternatives/1/nothingShipped"));
        assertEquals("null", answer.get("comparisons/0/throughputPerHour/relative/mean"));
        assertEquals(30, number(answer, "alternatives/1/throughputPerHour/mean"), 0.3);
    }

    @Test
    void comparisonOfTwoLinesThatShipNothingIsNoDifference() throws IOException {
        var line = file("nothing", NOTHING_SHIPPED);
        var run = CommandLineRun.of("compare", line, "--set", "stations.C.work=40s", "--hours", "50");

        assertTrue(run.out.contains("No difference between B and A: neither ships a unit"), run.out);
    }

    @Test
    void operationLongerThanTheRunIsNamed() throws IOException {
        var run = CommandLineRun.of("simulate", file("unfinished", UNFINISHED), "--hours", "50");

        assertTrue(run.out.contains("Nothing was shipped: B finished no unit in the observed time"), run.out);
    }

    @Test
    void stationThatNeverWorkedIsNamedWithTheUseOfItsTime() throws IOException {
        var line = file("stopped", """
                format: linetwin-line/1
                line: { id: stopped, calendar: { shiftsPerDay: 3, shift: 8h, shiftStop: 1h } }
                stations: [{ id: A, work: 60s }]
                """);
        var run = CommandLineRun.of("simulate", line, "--hours", "8.9", "--warm-up", "8");

        assertTrue(
                run.out.contains("Nothing was shipped: A never worked in the observed time, mostly it was in a shift"),
                run.out);
    }

    @Test
    void warmUpOfZeroIsZeroAndFiguresHaveNoNoise() throws IOException {
        var answer = json(
                "simulate", file("constant", FROM_EMPTY), "--hours", "1000", "--warm-up", "0", "--replications", "1");

        assertEquals("0.0", answer.get("warmUpHours"));
        assertEquals("0.0", answer.get("warmUp/hours"));
        assertEquals("999", answer.get("shipped"));
        assertEquals("0.999", answer.get("throughputPerHour/mean"));
        assertEquals("0.999", answer.get("oee"));
    }

    @Test
    void warmUpMustBeShorterThanTheRunInWholeMilliseconds() throws IOException {
        var run = CommandLineRun.of(
                "simulate", file("constant", FROM_EMPTY), "--hours", "0.000001", "--warm-up", "0.00000099");

        assertEquals(2, run.code);
        assertTrue(run.err.contains("must be longer"), run.err);
    }

    @Test
    void noCommandPrintsAnUndefinedNumber() throws IOException {
        for (var line : LINES.entrySet()) {
            var file = file(line.getKey(), line.getValue());
            for (var arguments : calls(file)) {
                var run = CommandLineRun.of(arguments.toArray(String[]::new));
                var what = arguments + ": " + run.out + run.err;
                assertEquals(0, run.code, what);
                assertFalse(UNDEFINED.matcher(run.out + run.err).find(), what);
                if (arguments.contains("--json")) {
                    assertFalse(NOISE.matcher(run.out).find(), what);
                }
            }
        }
    }

    /**
     * Calls of every command that runs a line: text and JSON, one replication and several, short and with a warm-up.
     */
    private static List<List<String>> calls(String line) {
        var calls = new ArrayList<List<String>>();
        calls.add(List.of("check", line));
        for (var format : List.of(List.<String>of(), List.of("--json"))) {
            for (var replications : List.of("1", "3")) {
                for (var length : List.of(List.of("--hours=0.000001"), List.of("--hours=20", "--warm-up=5"))) {
                    calls.add(call(List.of("simulate", line, "--replications=" + replications), length, format));
                    var change = line.contains("nothing") ? "stations.TEST.firstPassYield=50%" : "line.id=other";
                    calls.add(call(
                            List.of("compare", line, "--set", change, "--replications=" + replications),
                            length,
                            format));
                }
            }
            calls.add(call(List.of("simulate", line, "--hours=20"), List.of("--precision=1%"), format));
            calls.add(call(List.of("sensitivity", line), List.of("--hours=20", "--replications=3"), format));
        }
        return calls;
    }

    private static List<String> call(List<String> command, List<String> options, List<String> format) {
        var all = new ArrayList<>(command);
        all.addAll(options);
        all.addAll(format);
        return all;
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name + ".yaml"), text).toString();
    }
}
