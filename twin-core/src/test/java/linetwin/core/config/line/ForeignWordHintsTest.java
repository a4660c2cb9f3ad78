package linetwin.core.config.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import linetwin.core.config.yaml.KeyHint;
import linetwin.core.config.yaml.Problem;
import linetwin.core.config.yaml.SectionSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class ForeignWordHintsTest {
    static Stream<SectionSchema> schemas() {
        return SectionSchemas.OF_LINE_FILES.stream();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void everyAdvisedKeyExistsAndNoForeignWordIsAKey(SectionSchema schema) {
        schema.hints().forEach((word, hint) -> {
            assertTrue(schema.keys().contains(hint.key()), () -> schema.name() + ": " + hint);
            assertTrue(hint.example().startsWith(hint.key() + ": "), hint::example);
            assertFalse(schema.keys().contains(word), () -> schema.name() + " has the key " + word);
        });
    }

    /** Each example is written into a station with what it refers to; the file is good. */
    @ParameterizedTest
    @MethodSource("stationExamples")
    void everyExampleOfAStationIsGood(String example) {
        var work = example.startsWith("work:") ? "" : "    work: 45s\n";
        assertEquals(List.of(), read(work, "    " + example));
    }

    static Stream<String> stationExamples() {
        return SectionSchemas.STATION.hints().values().stream()
                .map(KeyHint::example)
                .distinct();
    }

    private static List<String> read(String work, String example) {
        var text = """
                format: linetwin-line/1
                line: { id: hints }
                routes:
                  - { id: FEED, stations: [F], makes: PART, into: SA }
                  - { id: MAIN, stations: [A, B] }
                stores:
                  - { id: SA, holds: PART, capacity: 20 }
                reworkBenches:
                  - { id: R, meanTime: 10min, at: { x: 20m, y: 20m, width: 1m, depth: 1m } }
                equipment:
                  - { id: PRESS, name: Press, signals: [] }
                stations:
                  - { id: F, work: 10s }
                  - { id: B, work: 10s }
                  - id: A
                """;
        return LineFile.read("hints", text + work + example + "\n").problems().stream()
                .map(Problem::toString)
                .filter(problem -> !problem.contains("is empty") && !problem.contains("overlaps"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "buffer,waitingPlaces",
        "buffer_size,waitingPlaces",
        "Capacity,places",
        "cycleTime,work",
        "processing-time,work",
        "scrap,firstPassYield",
        "scrapRate,firstPassYield",
        "yield,firstPassYield",
        "mtbf,breakdowns",
        "mttr,breakdowns",
        "machines,places",
        "servers,places",
        "routing,next"
    })
    void wordOfAnotherProgramIsAnsweredWithTheKeyAndAnExample(String word, String key) {
        var problems = LineFile.read("hints", """
                        format: linetwin-line/1
                        line: { id: hints }
                        stations:
                          - { id: A, work: 45s }
                          - { id: B, work: 45s, %s: 3 }
                        """.formatted(word)).problems();

        assertEquals(1, problems.size());
        assertEquals(word, problems.getFirst().field());
        assertTrue(problems.getFirst().remedy().startsWith("Here this is '%s', such as %s: ".formatted(key, key)));
    }

    @Test
    void keyThatAForeignWordStandsForIsNotReportedAsMissingToo() {
        var problems = LineFile.read(
                        "hints", "format: linetwin-line/1\nline: { id: h }\nstations: [{ id: A, cycleTime: 45s }]\n")
                .problems();

        assertEquals(1, problems.size(), problems::toString);
    }
}
