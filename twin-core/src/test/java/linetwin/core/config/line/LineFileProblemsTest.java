package linetwin.core.config.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import linetwin.core.config.yaml.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class LineFileProblemsTest {
    @Test
    void aGoodFileHasNoProblem() {
        assertEquals(List.of(), LineFileTestLine.problemsOf(LineFileTestLine.TEXT));
    }

    /**
     * Each row: a passage, its faulty version, another place of the problem if it differs, field and fault. A caret
     * marks the place.
     */
    @ParameterizedTest
    @CsvFileSource(resources = "faults.csv", delimiter = '|', quoteCharacter = '`', numLinesToSkip = 1)
    void aFaultIsReportedWithItsPlace(String passage, String spoilt, @Nullable String elsewhere, String problem) {
        var problems = LineFileTestLine.problemsWith(passage, spoilt.replace("^", ""));
        var text = LineFileTestLine.TEXT.replace(passage, spoilt.replace("^", ""));
        var place = placeOf(elsewhere == null ? spoilt : elsewhere, text);

        assertTrue(
                problems.stream().anyMatch(it -> it.startsWith(place + ": " + problem)),
                () -> place + " is not where it stands:\n" + String.join("\n", problems));
    }

    /** File, line and column of the caret in the first occurrence of this passage. */
    private static String placeOf(String passage, String text) {
        int at = text.indexOf(passage.replace("^", "")) + passage.indexOf('^');
        var before = text.substring(0, at).lines().toList();
        var column = at - text.lastIndexOf('\n', at - 1);
        return "small.yaml:%d:%d".formatted(before.size() + (column == 1 ? 1 : 0), column);
    }

    @Test
    void aMisspeltKeyIsOneProblemAndNotTwo() {
        assertEquals(
                1,
                LineFileTestLine.problemsWith("waitingPlaces: 2", "waitingPlces: 2")
                        .size());
    }

    @Test
    void aFaultyTimeCausesNoSecondProblemInTheSumOfTasks() {
        assertEquals(1, LineFileTestLine.problemsWith("time: 140s", "time: 140").size());
    }

    @Test
    void aTaskThatOnlyWaitsForACircleIsNotBlamedForIt() {
        var text = LineFileTestLine.TEXT
                .replace("task: 1, time: 100s,", "task: 1, time: 100s, after: [3],")
                .replace("after: [1, 2]", "after: [2, 3]");

        assertEquals(
                List.of("small.yaml:51:39: after: task 3 waits, in the end, for itself. Break the circle"),
                LineFileTestLine.problemsOf(text));
    }

    @Test
    void aStoreThatNoRouteFillsIsAProblem() {
        assertEquals(
                List.of("small.yaml:14:11: id: no route fills store LEGS."
                        + " Write 'into: LEGS' at a route, or remove the store"),
                LineFileTestLine.problemsWith(", into: LEGS", ""));
    }

    @Test
    void aRouteThatNeedsItsOwnOutputIsAProblem() {
        var problems = LineFileTestLine.problemsWith("waitingPlaces: 2", "waitingPlaces: 2\n    consumes: { LEGS: 1 }");

        assertEquals(
                List.of("small.yaml:16:81: into: route legs needs, in the end, what it makes itself."
                        + " Break the circle of stores"),
                problems);
    }

    @Test
    void aLineThatShipsNothingIsAProblem() {
        var problems = LineFileTestLine.problemsWith(
                "stations: [JOIN, TEST] }", "makes: LEG, stations: [JOIN, TEST], into: LEGS }");

        assertTrue(problems.contains("small.yaml:17:91: into: every route ends in a store, so nothing leaves the line."
                + " Leave 'into' out where the finished robot is shipped"));
    }

    @Test
    void problemsComeInTheOrderOfTheFile() {
        var text = LineFileTestLine.TEXT.replace("rework: MEND", "rework: WELD").replace("oee: 85%", "oee: 85");

        assertEquals(
                List.of(6, 59),
                LineFile.read("f", text).problems().stream().map(Problem::line).toList());
    }
}
