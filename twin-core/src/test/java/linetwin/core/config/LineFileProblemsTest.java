package linetwin.core.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineFileProblemsTest {
    @Test
    void aGoodFileHasNoProblem() {
        assertEquals(List.of(), SmallLine.problemsOf(SmallLine.TEXT));
    }

    /**
     * Each row: a passage, what it is spoilt to, where else the problem stands, and its field and fault. A caret marks
     * the place.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            netTakt: 5min         | netTakt: ^5                |                     | netTakt: '5' names no unit.
            netTakt: 5min         | netTakt: ^5m               |                     | netTakt: '5m' is not a time.
            netTakt: 5min         | netTakt: ^0min             |                     | netTakt: would take no time.
            shift: 10h            | shift: ^99999h             |                     | shift: is longer than ten years.
            width: 20m            | width: ^20s                |                     | width: '20s' is not a length.
            width: 20m            | width: ^0m                 |                     | width: is zero.
            oee: 85%              | oee: ^0.85                 |                     | oee: '0.85' names no unit.
            oee: 85%              | oee: ^120%                 |                     | oee: is more than the whole.
            bodyJoints: 20        | bodyJoints: ^twenty        |                     | bodyJoints: 'twenty' is not a whole number.
            campaign: MINI        | campaign: ^MIDI            |                     | campaign: no variant is called 'MIDI'. Did you mean 'MINI'?
            holds: LEG,           | holds: FOOT,               | makes: ^LEG         | makes: store LEGS holds FOOT.
            capacity: 4           | capacity: ^0               |                     | capacity: 0 is out of range.
            capacity: 4           | capacity: 1                | id: ^JOIN           | id: JOIN draws 2 parts from store LEGS, which holds 1 at most.
            [JOIN, TEST]          | [JOIN, TEST, ^JOIN]        |                     | stations: JOIN is on a route already.
            [JOIN, TEST]          | [JOIN]                     | id: ^TEST           | id: TEST is on no route.
            [JOIN, TEST]          | [JOIN, ^TSET]              |                     | stations: no station is called 'TSET'. Did you mean 'TEST'?
            [JOIN, TEST] }        | [JOIN, TEST], into: LEGS } | - ^{ id: robots     | makes: is missing.
            into: LEGS            | into: ^ARMS                |                     | into: no store is called 'ARMS'. Known here: LEGS
            reworkBenches:        | ^reworkBench:              |                     | reworkBench: is not a key of this line file. Did you mean 'reworkBenches'?
            scrap: 2%             | scrap: ^2 in 100           |                     | scrap: '2 in 100' is not a percentage.
            mode: cycle           | mode: ^cyclic              |                     | mode: 'cyclic' is not known. Did you mean 'cycle'?
            typical: 2.7..2.9     | typical: ^2.9..2.7         |                     | typical: runs from high to low.
            typical: 2.7..2.9     | typical: 2.3..2.9          | reject: ^2.4        | reject: leaves out values that are typical.
            typical: 20..40       | typical: ^20..             |                     | typical: has an open side.
            interval: 1s          | ^unit: s                   |                     | unit: is written twice in this signal.
            mode: cycle           | mode: cycle, interval: ^1s |                     | interval: belongs to continuous signals only.
            area: MAIN            | area: ^LINE                |                     | area: no area is called 'LINE'.
            kind: MANUAL          | kind: ^MANUEL              |                     | kind: 'MANUEL' is not known. Did you mean 'MANUAL'?
            waitingPlaces: 2      | waitingPlaces: ^-2         |                     | waitingPlaces: '-2' is not a whole number.
            waitingPlaces: 2      | ^waitingPlces: 2           |                     | waitingPlces: is not a key of this station. Did you mean 'waitingPlaces'?
            waitingPlaces: 2      | crew: 2                    | - ^id: LEGS1        | waitingPlaces: is missing. Add it to this station
            { x: 2m, y: 2m        | ^{ x: 19.5m, y: 2m         |                     | at: LEGS1 stands outside the hall of 20 m x 12 m.
            { x: 6m, y: 2m        | ^{ x: 3m, y: 2m            |                     | at: JOIN overlaps LEGS1.
            standardTime: 240s    | standardTime: ^241s        |                     | standardTime: is 241 s, but its tasks take 240 s by the rule 'longestPath'.
            timeRule: longestPath | timeRule: sum              | standardTime: ^240s | standardTime: is 240 s, but its tasks take 340 s by the rule 'sum'.
            after: []             | after: ^[3]                |                     | after: task 2 waits, in the end, for itself.
            after: [1, 2]         | after: ^[1, 7]             |                     | after: waits for task 7, which this station does not have.
            task: 3, time: 100s               | task: ^2, time: 100s                   |                     | task: 2 is the number of another task here.
            { LEGS: 2 }           | { LEGS: ^two }             |                     | LEGS: 'two' is not a whole number.
            { LEGS: 2 }           | { ^LEG: 2 }                |                     | consumes: no store is called 'LEG'. Did you mean 'LEGS'?
            { LEGS: 2 }           | ^[LEGS]                    |                     | consumes: holds a list where a mapping belongs.
            99.85%                | ^100.1%                    |                     | firstPassYield: is more than the whole.
            rework: MEND          | rework: ^MENDER            |                     | rework: no rework bench is called 'MENDER'. Did you mean 'MEND'?
            id: small             | id: ^a small line          |                     | id: 'a small line' cannot be an id.
            { en: Small,          | { ^ena: Small,             |                     | ena: is not a key of this name. Did you mean 'en'?
            zh: 小 }               | zh:^ }                     |                     | zh: has no value.
            """)
    void aFaultIsToldWithItsPlace(String passage, String spoilt, @Nullable String elsewhere, String problem) {
        var problems = SmallLine.problemsWith(passage, spoilt.replace("^", ""));
        var text = SmallLine.TEXT.replace(passage, spoilt.replace("^", ""));
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
        assertEquals(1, SmallLine.problemsWith("waitingPlaces: 2", "waitingPlces: 2").size());
    }

    @Test
    void aFaultyTimeCausesNoSecondProblemInTheSumOfTasks() {
        assertEquals(1, SmallLine.problemsWith("time: 140s", "time: 140").size());
    }

    @Test
    void failingWithoutABenchIsAProblem() {
        assertEquals(
                List.of("small.yaml:58:21: firstPassYield: lets units fail that have nowhere to go."
                        + " Name a bench in 'rework', or write 100%"),
                SmallLine.problemsWith("    rework: MEND\n", ""));
    }

    @Test
    void aStoreThatNoRouteFillsIsAProblem() {
        assertEquals(
                List.of("small.yaml:14:11: id: no route fills store LEGS."
                        + " Write 'into: LEGS' at a route, or remove the store"),
                SmallLine.problemsWith(", into: LEGS", ""));
    }

    @Test
    void aRouteThatNeedsWhatItMakesIsAProblem() {
        var problems = SmallLine.problemsWith("waitingPlaces: 2", "waitingPlaces: 2\n    consumes: { LEGS: 1 }");

        assertEquals(
                List.of("small.yaml:16:81: into: route legs needs, in the end, what it makes itself."
                        + " Break the circle of stores"),
                problems);
    }

    @Test
    void aLineThatShipsNothingIsAProblem() {
        var problems =
                SmallLine.problemsWith("stations: [JOIN, TEST] }", "makes: LEG, stations: [JOIN, TEST], into: LEGS }");

        assertTrue(problems.contains("small.yaml:17:91: into: every route ends in a store, so nothing leaves the line."
                + " Leave 'into' out where the finished robot is shipped"));
    }

    @Test
    void problemsComeInTheOrderOfTheFile() {
        var text = SmallLine.TEXT.replace("rework: MEND", "rework: WELD").replace("oee: 85%", "oee: 85");

        assertEquals(
                List.of(6, 59),
                LineFile.read("f", text).problems().stream().map(Problem::line).toList());
    }
}
