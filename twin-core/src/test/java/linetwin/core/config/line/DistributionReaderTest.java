package linetwin.core.config.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linetwin.core.config.yaml.Problem;
import linetwin.core.config.yaml.ReadResult;
import linetwin.core.distribution.TimeDistribution;
import linetwin.core.layout.LineLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class DistributionReaderTest {
    private static final Map<String, String> TABLES = Map.of(
            "plain.csv", "10\n20\n30\n",
            "cycles.csv", "# timed by hand\ncycle;work;\"by\"\n1; 10 ;early\n\n2;50;\"late; very\"\n",
            "units.csv", "time\n10s\n1min 30s\n",
            "odd.csv", "a,b\n1,10\n2,soon\n3\n",
            "blank.csv", "# nothing\n\n");

    /** Each row: a distribution in a line file, its type, its mean in seconds, and its cv. */
    @ParameterizedTest
    @CsvFileSource(resources = "distributions.csv", delimiter = '|', quoteCharacter = '`', numLinesToSkip = 1)
    void aDistributionIsReadByMeanAndCvOrByItsOwnParameters(String text, String type, double mean, double cv) {
        var work = read(text);

        assertEquals(type, work.getClass().getSimpleName());
        assertEquals(mean, work.mean().toNanos() / 1e9, mean * 1e-8);
        assertEquals(cv, work.cv(), 1e-6);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            soon                                     | work: 'soon' is not a time.
            {}                                       | distribution: is missing. Add it to this distribution
            { mean: 1s, cv: 30% }                    | distribution: is missing. Add it to this distribution
            { distribution: gama, mean: 1s, cv: 1% } | distribution: 'gama' is not known. Did you mean 'gamma'?
            { distribution: gamma, mean: 1s }        | distribution: 'gamma' cannot be made of mean. Write shape and scale; or shape and mean; or mean and cv
            { distribution: exponential }            | distribution: 'exponential' cannot be made of nothing else. Write mean; or rate; or mean and cv
            { distribution: exponential, mean: 1 }   | mean: '1' names no unit.
            { distribution: exponential, rate: 6 }   | rate: '6' names no unit.
            { distribution: exponential, rate: 0/h } | rate: would take for ever.
            { distribution: exponential, men: 1s }   | men: is not a key of this distribution. Did you mean 'mean'?
            { distribution: erlang, shape: 2.5, mean: 1s } | shape: '2.5' is not a whole number.
            { distribution: gamma, shape: 0, scale: 1s }   | work: shape must be more than zero, was 0.0. Correct its parameters
            { distribution: uniform, mean: 1s, cv: 60% }   | work: cv of a uniform distribution must be at most 57.7 %, was 60.0 %. Correct its parameters
            { distribution: uniform, least: 90s, most: 1s } | work: most must be more than least, 1min 30s, was 1s. Correct its parameters
            { distribution: triangular, least: 1s, mode: 9s, most: 4s } | work: mode must be from 1s to 4s, was 9s. Correct its parameters
            { distribution: phaseType, initial: [1], rates: [[2]], unit: s } | work: minus the rate on the diagonal must be more than zero, was -2.0.
            { distribution: phaseType, initial: [1, 1], rates: [[-2, 0], [0, -2]], unit: s } | work: initial must add up to 1, was 2.0.
            { distribution: phaseType, initial: [1], rates: [[-2]], unit: m } | unit: 'm' is not a unit of time. Write ms, s, min or h
            { distribution: phaseType, initial: [1], rates: [-2], unit: s } | rates: holds '-2' where a list belongs.
            { distribution: mixture, of: [{ weight: 70%, distribution: constant, mean: 1s }] } | work: weights must add up to 1, was 0.7.
            { distribution: mixture, of: [{ weight: 100%, distribution: mixture, of: [] }] } | of: is a mixture within a mixture. List all of its parts in one
            { distribution: mixture, of: [{ distribution: constant, mean: 1s }] } | weight: is missing. Add it to this part
            { distribution: mixture, of: [] }        | of: is empty. List at least one
            { distribution: empirical, values: [1s, 2] } | values: '2' names no unit.
            { distribution: empirical, values: [0s] }    | work: values must not all be zero, was [0s].
            { distribution: empirical, values: [1s, 2s], cv: 130% } | work: cv of these values must be at most 100.0 %, was 130.0 %.
            { distribution: empirical, file: no.csv }    | file: 'no.csv' cannot be read. Name a file of UTF-8 text, 2 MB at most, in the folder of this line file or below it
            { distribution: empirical, file: blank.csv } | file: holds no rows. Write one time in every line
            { distribution: empirical, file: cycles.csv, unit: s, column: wok } | column: the table has no column 'wok'. Did you mean 'work'?
            { distribution: empirical, file: plain.csv, unit: s, column: work } | column: the table has no column 'work'. It has no headings: write the column's number, from 1
            """)
    void anInvalidDistributionIsReportedAtItsPlace(String text, String problem) {
        var problems = problems(text);

        assertEquals(1, problems.size(), problems::toString);
        assertTrue(problems.getFirst().matches("lines/f.yaml:4:\\d+: .*"), problems::toString);
        assertTrue(problems.getFirst().replaceFirst("^\\S+ ", "").startsWith(problem), problems::toString);
    }

    @Test
    void aFaultInATableIsReportedWithItsPlaceThere() {
        assertEquals(
                List.of(
                        "lines/odd.csv:3:3: time: 'soon' is not a time. Write a number, such as 36.5",
                        "lines/odd.csv:4:1: row: has 1 cell where the first row has 2 cells. Write one cell per column, and a"
                                + " point as the decimal sign; or name 'decimals: comma' beside 'file'"),
                problems("{ distribution: empirical, file: odd.csv, column: b, unit: s }"));
    }

    @Test
    void aNumberInATableNeedsAUnit() {
        assertEquals(
                "lines/plain.csv:1:1: time: '10' names no unit. Write 'unit: s' beside 'file', or a unit in every row",
                problems("{ distribution: empirical, file: plain.csv }").getFirst());
    }

    @Test
    void aPartOfAMixtureMayNotContainItself() {
        assertEquals(
                1,
                problems("&loop { distribution: mixture, of: [{ weight: 100%, distribution: mixture, of: [*loop] }] }")
                        .size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Taktzeit~0,8~0,9                 | 2:1: row: has 2 cells where the first row has 1
            0,8~0,9                          | 1:1: row: has 2 cells, but no headings
            work;op~50;10~#N/A;10~90;10      | 3:1: time: '#N/A' is not a time
            work;op~50;10~#DIV/0!;10~90;10   | 3:1: time: '#DIV/0!' is not a time
            work~50~#WERT!~90                | 3:1: time: '#WERT!' is not a time
            work~50~#NV~90                   | 3:1: time: '#NV' is not a time
            work~50~~90                      | 3:1: time: '' is not a time
            work;work~50;10                  | 1:6: heading: 'work' stands twice
            work;op~50;"10~60;10             | 2:4: row: has a quote that is not closed
            work;op~50                       | 2:1: row: has 1 cell where the first row has 2
            work;op~0,8;1                    | 2:1: time: '0,8' is not a time
            1,234.5;a~1;b                    | 1:1: time: '1,234.5' is neither a time nor a heading
            """)
    void aFaultyTableIsReportedInsteadOfANumber(String table, String problem) {
        var problems =
                tableReading(table).problems().stream().map(Problem::toString).toList();

        assertTrue(problems.stream().anyMatch(it -> it.startsWith("lines/t.csv:" + problem)), problems::toString);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            t~00:36                | 36
            t~1:02:03              | 3723
            t~00:36.5              | 36.5
            t~36.33333333333333333s| 36.333333333
            \uFEFFt~# comment~10~  | 10
            """)
    void aTimeInATableIsReadAsWritten(String table, double seconds) {
        var reading = tableReading(table);

        var line = reading.value().orElseThrow(() -> new AssertionError(reading.problems()));
        assertEquals(seconds, line.stations().getFirst().work().mean().toNanos() / 1e9, 1e-6);
    }

    private static ReadResult<LineLayout> tableReading(String table) {
        var file = """
                format: linetwin-line/1
                line: { id: one }
                stations:
                  - { id: A, work: { distribution: empirical, file: t.csv, unit: s } }
                """;
        return LineFile.read("lines/f.yaml", file, _ -> Optional.of(table.replace('~', '\n')));
    }

    private static TimeDistribution read(String text) {
        var reading = reading(text);
        return reading.value()
                .orElseThrow(() -> new AssertionError(reading.problems()))
                .stations()
                .getFirst()
                .work();
    }

    private static List<String> problems(String text) {
        return reading(text).problems().stream().map(Problem::toString).toList();
    }

    private static ReadResult<LineLayout> reading(String text) {
        var file = "format: linetwin-line/1\nline: { id: one }\nstations:\n  - { id: A, work: %s }\n".formatted(text);
        return LineFile.read("lines/f.yaml", file, name -> Optional.ofNullable(TABLES.get(name)));
    }

    @Test
    void aTimeAloneIsConstant() {
        assertEquals(Duration.ofSeconds(90), read("1min 30s").mean());
        assertEquals(0, read("1min 30s").cv());
    }
}
