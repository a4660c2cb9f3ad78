package linetwin.core.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import linetwin.core.ReferenceTable;
import linetwin.core.ReferenceTable.Row;
import linetwin.core.config.line.LineFile;
import linetwin.core.id.StationId;
import linetwin.core.kpi.LineKpis;
import linetwin.core.kpi.bottleneck.BottleneckFinding;
import linetwin.core.kpi.bottleneck.BottleneckFinding.Score;
import linetwin.core.layout.LineLayout;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tests the simulated line with exactly known sensitivities: every method names its bottleneck. */
final class BottleneckCaseTest {
    private static final Row CASE =
            ReferenceTable.rows("/theory/bottleneck_case.csv").getFirst();
    private static final List<StationId> BOTTLENECK = List.of(new StationId("S3"));
    private static final LineLayout LINE = LineFile.read("b1.yaml", """
                    format: linetwin-line/1
                    line: { id: b1 }
                    stations:
                      - { id: S1, work: { distribution: exponential, rate: 1/s } }
                      - { id: S2, work: { distribution: exponential, rate: 1/s }, waitingPlaces: 2 }
                      - { id: S3, work: { distribution: exponential, rate: 0.8/s }, waitingPlaces: 2 }
                      - { id: S4, work: { distribution: exponential, rate: 1/s }, waitingPlaces: 2 }
                      - { id: S5, work: { distribution: exponential, rate: 1/s }, waitingPlaces: 2 }
                    """).value().orElseThrow();
    private static final Experiment EXPERIMENT =
            new Experiment(LINE, 1, Duration.ofHours(110), Duration.ofHours(10), 1);

    private static List<BottleneckFinding> findings = List.of();

    @BeforeAll
    static void simulate() {
        var pooled = LineKpis.of(LINE, EXPERIMENT.replicate(0, _ -> true).orElseThrow());
        findings = ObservedRun.of(EXPERIMENT, 0, _ -> true).orElseThrow().findings(LINE, pooled);
    }

    @Test
    void everyMethodNamesTheBottleneck() {
        assertEquals(
                List.of(BOTTLENECK, BOTTLENECK, BOTTLENECK, BOTTLENECK, BOTTLENECK),
                findings.stream().map(BottleneckFinding::named).toList());
    }

    @Test
    void utilisationsAreTheExactOnes() {
        assertClose("utilisation(working)", findings.get(0), 0.005);
    }

    @Test
    void meanActivePeriodsAreTheExactOnes() {
        assertClose("mean_active_period", findings.get(1), 0.02);
    }

    private static void assertClose(String column, BottleneckFinding finding, double relative) {
        var values = finding.scores().stream().mapToDouble(Score::value).toArray();
        var exact = numbers(column).toArray();
        IntStream.range(0, exact.length)
                .forEach(i -> assertEquals(exact[i], values[i], relative * exact[i], "S" + (i + 1)));
    }

    private static DoubleStream numbers(String column) {
        return Stream.of(CASE.text(column).replaceAll("[\\[\\] ]", "").split(",", -1))
                .mapToDouble(Double::parseDouble);
    }
}
