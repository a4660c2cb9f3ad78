package linetwin.configs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import linetwin.core.config.LineFile;
import org.junit.jupiter.api.Test;

/** What README.md shows can be read. */
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
