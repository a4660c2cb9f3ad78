package linetwin.ui.cli;

import static linetwin.ui.cli.CommandLineRun.json;
import static linetwin.ui.cli.CommandLineRun.line;
import static linetwin.ui.cli.CommandLineRun.number;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CompareCommandTest {
    private static final String LINE = line("three-stations");
    private static final String FASTER = "stations.TEST.standardTime=400s";
    private static final String SLOWER = "stations.TEST.standardTime=560s";

    @Test
    void oneFileIsComparedWithItselfAsChanged() throws IOException {
        var answer = json("compare", "--hours", "200", LINE, "--set", SLOWER);

        assertEquals(LINE, answer.get("alternatives/0/name"));
        assertEquals(LINE + " with " + SLOWER, answer.get("alternatives/1/name"));
        assertEquals("slower", answer.get("comparisons/0/verdict"));
        assertTrue(number(answer, "comparisons/0/throughputPerHour/difference/high95") < 0);
    }

    @Test
    void changeBelongsToTheFileBeforeIt() throws IOException {
        var answer = json("compare", "--hours", "200", LINE, "--set", FASTER, LINE, "--set", SLOWER);

        assertEquals(LINE + " with " + FASTER, answer.get("alternatives/0/name"));
        assertEquals(LINE + " with " + SLOWER, answer.get("alternatives/1/name"));
        assertFalse(answer.containsKey("alternatives/2/name"));
    }

    @Test
    void changeBeforeTheFirstFileBelongsToAll() throws IOException {
        var answer = json("compare", "--hours", "200", "--set", "line.id=changed", LINE, LINE, "--set", SLOWER);

        assertEquals("changed", answer.get("alternatives/0/line"));
        assertEquals("changed", answer.get("alternatives/1/line"));
        assertEquals(SLOWER, answer.get("alternatives/1/changes/1"));
    }

    @Test
    void equalLinesShowNoDifference() throws IOException {
        var answer = json("compare", "--hours", "200", LINE, LINE);

        assertEquals("no difference shown", answer.get("comparisons/0/verdict"));
        assertEquals(0, number(answer, "comparisons/0/throughputPerHour/difference/high95"));
        assertEquals(1, number(answer, "comparisons/0/throughputPerHour/correlation"), 1e-12);
    }

    /** Store with one more place, although it has enough: no verdict "better" may appear. */
    @Test
    void noVerdictExceedsTheInterval() {
        var run = CommandLineRun.of("compare", LINE, "--set", "stations.PACK.carrierChange=0.01s", "--hours", "20");

        assertEquals(0, run.code, run.err);
        assertFalse(run.out.contains("faster"), run.out);
        assertTrue(run.out.contains("o difference shown"), run.out);
    }

    @Test
    void severalAlternativesHaveWiderIntervalsAndANoteOnThem() throws IOException {
        double alone = width(json("compare", "--hours", "200", LINE, LINE, "--set", SLOWER));
        double together = width(json("compare", "--hours", "200", LINE, LINE, "--set", SLOWER, LINE, "--set", FASTER));

        assertTrue(together > alone * 1.05);
        assertTrue(CommandLineRun.of("compare", "--hours", "50", LINE, LINE, "--set", SLOWER, LINE, "--set", FASTER)
                .out
                .contains("Bonferroni"));
    }

    @Test
    void commonRandomNumbersNarrowTheDifference() throws IOException {
        var answer = json("compare", "--hours", "200", LINE, "--set", "stations.TEST.places=2");

        assertTrue(number(answer, "comparisons/0/throughputPerHour/varianceRatio") < 1);
    }

    @Test
    void numberOfThreadsLeavesTheAnswerAsItIs() {
        var one = CommandLineRun.of("compare", "--hours", "200", LINE, "--set", FASTER, "--threads", "1", "--json");

        assertEquals(
                one.out,
                CommandLineRun.of("compare", "--hours", "200", LINE, "--set", FASTER, "--threads", "3", "--json").out);
    }

    @Test
    void tableFitsAPage() {
        var run = CommandLineRun.of("compare", "--hours", "200", LINE, "--set", FASTER);
        // Name of a file, of any length.
        int width = run.out
                .lines()
                .filter(l -> !l.contains(LINE))
                .mapToInt(String::length)
                .max()
                .orElse(0);

        assertTrue(width <= 110, run.out);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--set=line.id", "--replications=0", "--nonsense"})
    void wrongUsageIsReported(String option) {
        var run = CommandLineRun.of("compare", LINE, LINE, option);

        assertEquals(2, run.code);
        assertTrue(run.err.startsWith("linetwin: "), run.err);
    }

    @Test
    void largestNumberOfLinesIsNamedInTheHelpAndInTheRefusal() {
        var arguments = new ArrayList<>(List.of("compare"));
        arguments.addAll(Collections.nCopies(27, LINE));
        var run = CommandLineRun.of(arguments.toArray(String[]::new));

        assertEquals(2, run.code);
        assertTrue(run.err.contains("27 lines are too many to compare at once: 26 at most"), run.err);
        assertTrue(CommandLineRun.of("compare", "--help").out.contains("26 lines at most"));
    }

    @Test
    void oneLineAloneIsNothingToCompare() {
        var run = CommandLineRun.of("compare", LINE);

        assertEquals(2, run.code);
        assertTrue(run.err.contains("nothing to compare"), run.err);
    }

    @Test
    void badFileIsAProblem() {
        var run = CommandLineRun.of("compare", LINE, "no-such-line");

        assertEquals(1, run.code);
        assertTrue(run.err.startsWith("no-such-line:1:1: "), run.err);
    }

    @Test
    void badChangeIsAProblem() {
        var run = CommandLineRun.of("compare", LINE, "--set", "stations.TEST.places=none");

        assertEquals(1, run.code);
        assertTrue(run.err.contains("places"), run.err);
    }

    private static double width(SortedMap<String, String> answer) {
        return number(answer, "comparisons/0/throughputPerHour/difference/high95")
                - number(answer, "comparisons/0/throughputPerHour/difference/low95");
    }
}
