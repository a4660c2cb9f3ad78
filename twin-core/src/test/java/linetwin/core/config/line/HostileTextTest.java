package linetwin.core.config.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import linetwin.core.config.yaml.Problems;
import org.junit.jupiter.api.Test;

/** Texts that are no line files are refused at once, with one clear problem. */
class HostileTextTest {
    @Test
    void anEmptyFileIsReportedWithTheFirstLineToWrite() {
        assertEquals(
                List.of("small.yaml:1:1: file: is empty."
                        + " Begin with 'format: linetwin-line/1'; three-stations.yaml is an example"),
                LineFileTestLine.problemsOf("# nothing yet\n"));
    }

    @Test
    void aFileOfAnotherVersionIsNotReadAnyFurther() {
        assertEquals(
                List.of("small.yaml:1:9: format: 'linetwin-line/2' is another kind of file, or another version."
                        + " This place takes 'linetwin-line/1'"),
                LineFileTestLine.problemsOf("format: linetwin-line/2\nfoo: bar\n"));
    }

    @Test
    void aFileWithoutAFormatIsReported() {
        assertEquals(
                List.of("small.yaml:1:1: format: is missing. Begin the file with 'format: linetwin-line/1'"),
                LineFileTestLine.problemsOf("line: 3\n"));
    }

    @Test
    void brokenYamlIsReportedWithItsPlace() {
        assertEquals(
                List.of("small.yaml:2:2: yaml: expected ',' or ']', but got :."
                        + " Mend the YAML here or just above; check indentation, quotes and brackets"),
                LineFileTestLine.problemsOf("a: [b\nc: d"));
    }

    @Test
    void aTabThatIndentsIsReportedWithItsPlace() {
        assertEquals(
                "small.yaml:2:1",
                LineFileTestLine.problemsOf("line:\n\tid: x").getFirst().substring(0, 14));
    }

    @Test
    void aControlCharacterIsReportedWithItsPlace() {
        assertEquals(
                List.of("small.yaml:2:4: yaml: the character U+0001 is not allowed in a text file."
                        + " Save the file as UTF-8 text"),
                LineFileTestLine.problemsOf("a: b\nc: \u0001"));
    }

    @Test
    void twoDocumentsInOneFileAreAProblem() {
        assertEquals(
                1,
                LineFileTestLine.problemsOf("format: linetwin-line/1\n---\nformat: linetwin-line/1\n")
                        .size());
    }

    @Test
    void deepNestingIsRefused() {
        assertEquals(
                List.of("small.yaml:1:51: file: is nested deeper than 50 levels here."
                        + " A line file needs 8 levels at most"),
                LineFileTestLine.problemsOf("[".repeat(100_000)));
    }

    @Test
    void anAliasBombIsRefused() {
        var bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ",").repeat(9)));
        }

        assertEquals(
                List.of("small.yaml:13:17: file: repeats content by more than 100 aliases."
                        + " Write the content out instead of '*name'"),
                LineFileTestLine.problemsOf(bomb.toString()));
    }

    @Test
    void aTextOverTheLimitIsRefused() {
        assertEquals(
                List.of("small.yaml:1:1: file: is 2,000,001 characters long."
                        + " Keep it under 2,000,000, or split the line"),
                LineFileTestLine.problemsOf("x".repeat(2_000_001)));
    }

    @Test
    void aKeyThatIsNoWordIsAProblem() {
        var problems = LineFileTestLine.problemsOf(LineFileTestLine.TEXT + "? { a: b }\n: c\n");

        assertEquals(
                List.of("small.yaml:61:3: key: a key cannot be a mapping. Write one word before the colon"), problems);
    }

    @Test
    void aPartThatContainsItselfIsAProblemAndNotAnEndlessLoop() {
        assertEquals(
                1,
                LineFileTestLine.problemsWith("areas:\n", "areas: &loop\n  - *loop\n").stream()
                        .filter(it -> it.contains("holds a list where a mapping belongs"))
                        .count());
    }

    @Test
    void aFileWithThousandsOfFaultsIsStillAnsweredInShort() {
        var text = LineFileTestLine.TEXT.replace("[JOIN, TEST]", "[JOIN, TEST" + ", NOWHERE".repeat(50_000) + "]");

        assertEquals(Problems.MOST, LineFileTestLine.problemsOf(text).size());
    }

    /** The limit of seconds catches work that grows with the square or cube of the stations. */
    @Test
    void twentyThousandStationsAreReadInSeconds() {
        var text = new StringBuilder("format: linetwin-line/1\nline: { id: long }\nstations:\n");
        for (int i = 0; i < 20_000; i++) {
            text.append("  - { id: S%d, work: 1s }\n".formatted(i));
        }

        assertTimeoutPreemptively(
                Duration.ofSeconds(30), () -> assertEquals(List.of(), LineFileTestLine.problemsOf(text.toString())));
    }
}
