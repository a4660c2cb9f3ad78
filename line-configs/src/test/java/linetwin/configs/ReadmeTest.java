package linetwin.configs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import linetwin.core.config.connection.ConnectionFile;
import linetwin.core.config.line.LineFile;
import linetwin.core.config.yaml.Problem;
import org.junit.jupiter.api.Test;

/** Samples in README.md are valid. */
class ReadmeTest {
    private static final Pattern YAML = Pattern.compile("(?ms)^```yaml\\n(.*?)^```");
    private static final String STATION = "format: linetwin-line/1\nline: { id: readme }\nstations:\n  - id: A\n";
    private static final String TEXT = BundledFiles.text(BundledFiles.folder().resolve("README.md"));

    @Test
    void everyWholeLineLoadsWithoutAProblem() {
        var lines = passages().stream()
                .filter(passage -> passage.startsWith("format: linetwin-line/1"))
                .toList();

        assertFalse(lines.isEmpty());
        lines.forEach(
                line -> assertEquals(List.of(), LineFile.read("README.md", line).problems()));
    }

    @Test
    void everyWholeConnectionLoadsWithoutAProblemOfItsLine() {
        var connections = passages().stream()
                .filter(passage -> passage.startsWith("format: linetwin-connection/1"))
                .toList();
        var line = BundledFiles.layout(BundledFiles.folder().resolve("three-stations.yaml"));

        assertFalse(connections.isEmpty());
        connections.forEach(connection -> assertEquals(
                List.of(), ConnectionFile.read("README.md", connection, line).problems()));
    }

    @Test
    void everySourceAloneLoadsWithoutAProblemButItsTags() {
        var sources =
                passages().stream().filter(it -> it.startsWith("sources:\n")).toList();

        assertFalse(sources.isEmpty());
        sources.forEach(source -> assertEquals(
                List.of("nothing says what this source tells of"),
                ConnectionFile.read("README.md", "format: linetwin-connection/1\nname: a\nline: b\n" + source)
                        .problems()
                        .stream()
                        .map(Problem::fault)
                        .toList()));
    }

    @Test
    void everyKeyOfAConnectionIsInATable() {
        var missing = ConnectionFile.keys().entrySet().stream()
                .filter(shape -> !shape.getKey().equals("connectionFile"))
                .flatMap(shape -> shape.getValue().stream())
                .distinct()
                .filter(key -> TEXT.lines()
                        .filter(row -> row.startsWith("| "))
                        .noneMatch(row -> row.matches(".*[`.]" + key + "`.*")))
                .toList();

        assertEquals(List.of(), missing);
    }

    @Test
    void everyListOfStationsAloneLoadsWithoutAProblem() {
        var lines = passages().stream()
                .filter(passage -> passage.startsWith("  - { id: "))
                .toList();

        assertFalse(lines.isEmpty());
        lines.forEach(line -> assertEquals(
                List.of(),
                LineFile.read("README.md", STATION.replace("  - id: A\n", line)).problems()));
    }

    @Test
    void everyExampleIsInTheTable() {
        var missing = BundledFiles.examples().stream()
                .map(file -> file.getFileName().toString().replace(".yaml", ""))
                .filter(name -> !TEXT.contains("| `" + name + "`"))
                .toList();

        assertEquals(List.of(), missing);
    }

    private static List<String> passages() {
        return YAML.matcher(TEXT)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
