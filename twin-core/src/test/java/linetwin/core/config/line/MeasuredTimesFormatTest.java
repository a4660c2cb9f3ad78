package linetwin.core.config.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import linetwin.core.config.yaml.ReadResult;
import linetwin.core.layout.LineLayout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Separators and decimal signs of tables of measured times. */
final class MeasuredTimesFormatTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "decimals: comma | 0,9~1,1~ | 1.0",
                "decimals: comma | t;op~0,9;A~1,1;B~ | 1.0",
                "'decimals: comma, separator: semicolon' | t;op~0,9;1~1,1;2~ | 1.0",
                "'decimals: comma, separator: comma' | 't,op~\"0,9\",A~\"1,1\",B~' | 1.0",
                "'decimals: comma, separator: tab' | t\top~0,9\t1~1,1\t2~ | 1.0",
                "'separator: comma' | t,op~1,7~2,8~ | 1.5",
                "'separator: comma, column: op' | t,op~1,7~2,8~ | 7.5",
                "decimals: point | t;op~0.9;1~1.1;2~ | 1.0",
                "decimals: comma | 00:36~00:38~ | 37.0",
                "decimals: comma | '36,3333333333 s~36,3333333333 s~' | 36.3333333",
            })
    void namedFormatIsRead(String keys, String table, double seconds) {
        var reading = reading(keys, table);

        var line = reading.value().orElseThrow(() -> new AssertionError(reading.problems()));
        assertEquals(seconds, line.stations().getFirst().work().mean().toNanos() / 1e9, 1e-6);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unit: s | t,op~0,8~0,9~ | lines/t.csv:2:1: row: may hold two numbers, or one with a decimal comma",
                "column: op | t,op~0,8~ | ''",
                "unit: s | t~0,967~ | lines/t.csv:2:1: row: has 2 cells where the first row has 1",
                "decimals: comma | 36.5~ | lines/t.csv:1:1: time: '36.5' has a point",
                "'column: t, decimals: comma' | t,op~0,8~ | lines/f.yaml:4:68: column: the table has no column 't'",
                "separator: pipe | 5~ | lines/f.yaml:4:71: separator: 'pipe' is not known",
                "unit: s | 't;op~1;A~2~' | lines/t.csv:3:1: row: has 1 cell where the first row has 2",
                "unit: s | 't;op~1;A~2;~3;B' | ''",
                "unit: s | 5~#n/a~#GETTING_DATA~ | lines/t.csv:2:1: time: '#n/a' is not a time",
            })
    void ambiguousFormatIsAFaultOrHasOneMeaning(String keys, String table, String expected) {
        var problems =
                reading(keys, table).problems().stream().map(Object::toString).toList();
        if (expected == null || expected.isEmpty()) {
            assertEquals(List.of(), problems);
        } else {
            assertTrue(problems.getFirst().startsWith(expected), problems.toString());
        }
    }

    private static ReadResult<LineLayout> reading(String keys, String table) {
        var file = """
                format: linetwin-line/1
                line: { id: one }
                stations:
                  - { id: A, work: { distribution: empirical, file: t.csv, %s%s } }
                """.formatted(keys, keys.startsWith("unit") ? "" : ", unit: s");
        return LineFile.read("lines/f.yaml", file, _ -> Optional.of(table.replace('~', '\n')));
    }
}
