package linetwin.core.config.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.StationSpec;
import org.junit.jupiter.api.Test;

/** Merge keys of YAML 1.1 in line files. */
final class MergeKeyTest {
    private static final String HEAD = "format: linetwin-line/1\nline: { id: one }\n";

    @Test
    void stationIsLikeAnotherButForItsOwnKeys() {
        var line = line("""
                stations:
                  - &press { id: A, work: 60s, waitingPlaces: 2, breakdowns: { mtbf: 10h, mttr: 20min } }
                  - { <<: *press, id: B }
                  - { <<: *press, id: C, work: 30s }
                """);

        assertEquals(List.of("A", "B", "C"), ids(line));
        assertEquals(Duration.ofSeconds(60), line.stations().get(1).work().mean());
        assertEquals(Duration.ofSeconds(30), line.stations().get(2).work().mean());
        assertEquals(2, line.stations().get(2).queueBefore());
    }

    @Test
    void earlierMappingOfAListWins() {
        var line = line("""
                stations:
                  - &slow { id: A, work: 60s }
                  - &fast { id: B, work: 10s, places: 2 }
                  - { <<: [*slow, *fast], id: C }
                """);

        assertEquals(Duration.ofSeconds(60), line.stations().get(2).work().mean());
        assertEquals(2, line.stations().get(2).places());
    }

    @Test
    void mergedStationMayBeMergedAgain() {
        var line = line("""
                stations:
                  - &a { id: A, work: 60s }
                  - &b { <<: *a, id: B, places: 3 }
                  - { <<: *b, id: C }
                """);

        assertEquals(3, line.stations().get(2).places());
        assertEquals(Duration.ofSeconds(60), line.stations().get(2).work().mean());
    }

    @Test
    void mergeOfNoMappingIsNamedWithItsPlace() {
        assertEquals(
                List.of("f.yaml:4:18: <<: merges no section, or one that contains it. Write '<<: *name' of a section"),
                problems("stations:\n  - { id: A, <<: 5, work: 1s }\n"));
    }

    @Test
    void sectionThatMergesItselfIsNamed() {
        assertTrue(problems("stations:\n  - &a { id: A, work: 1s, <<: *a }\n")
                .getFirst()
                .contains("<<: merges no section, or one that contains it"));
    }

    @Test
    void growthByMergingHasALimit() {
        var keys =
                IntStream.range(0, 2_000).mapToObj(i -> "k%d: 1".formatted(i)).collect(Collectors.joining(", "));
        var merges = IntStream.range(0, 90).mapToObj(_ -> "  - { <<: *a }\n").collect(Collectors.joining());

        assertTrue(problems("x: &a { " + keys + " }\nstations:\n" + merges).stream()
                .anyMatch(problem -> problem.contains("<<: adds more than 100,000 entries to the file")));
    }

    private static List<String> ids(LineLayout line) {
        return line.stations().stream()
                .map(StationSpec::id)
                .map(Object::toString)
                .toList();
    }

    private static LineLayout line(String text) {
        var reading = LineFile.read("f.yaml", HEAD + text, _ -> Optional.empty());
        return reading.value().orElseThrow(() -> new AssertionError(reading.problems()));
    }

    private static List<String> problems(String text) {
        return LineFile.read("f.yaml", HEAD + text, _ -> Optional.empty()).problems().stream()
                .map(Object::toString)
                .toList();
    }
}
