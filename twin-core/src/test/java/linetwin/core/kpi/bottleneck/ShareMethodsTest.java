package linetwin.core.kpi.bottleneck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import linetwin.core.ReferenceTable;
import linetwin.core.ReferenceTable.Row;
import linetwin.core.id.StationId;
import linetwin.core.kpi.bottleneck.BottleneckFinding.Score;
import linetwin.core.kpi.bottleneck.StationLink.Supply;
import org.junit.jupiter.api.Test;

/** Tests the case with exactly known shares of time, and lines that show the result of each method. */
final class ShareMethodsTest {
    private static final Row CASE =
            ReferenceTable.rows("/theory/bottleneck_case.csv").getFirst();

    @Test
    void utilisationNamesTheStationThatWorksMost() {
        assertEquals(
                answer("utilisation_answer"), ShareMethods.utilisation(shares()).named());
    }

    @Test
    void activePeriodNamesTheStationWithTheLongestMean() {
        var means = numbers("mean_active_period").boxed().toList();
        var scores = IntStream.range(0, means.size())
                .mapToObj(i -> new Score(station(i), means.get(i)))
                .toList();

        assertEquals(
                answer("active_period_answer"),
                BottleneckFinding.ofHighest(BottleneckMethod.AVERAGE_ACTIVE_PERIOD, scores)
                        .named());
    }

    @Test
    void arrowsMeetAtTheBottleneck() {
        assertEquals(
                answer("arrow_answer(1-based list)"),
                ShareMethods.arrow(shares(), serial()).named());
    }

    @Test
    void severityIsTheSumOfDifferencesToTheNeighbours() {
        var severity = ShareMethods.arrow(shares(), serial()).scores().get(2).value();
        double blockedBefore = number("blocked", 1) - number("starved", 2);
        double blockedHere = number("blocked", 2) - number("starved", 3);

        assertEquals(Math.abs(blockedBefore) + Math.abs(blockedHere), severity, 1e-12);
    }

    @Test
    void lineTurnsAtTheBottleneck() {
        assertEquals(
                answer("turning_point_answer"),
                ShareMethods.turningPoint(shares(), List.of(stations())).named());
    }

    @Test
    void ofSeveralArrowBottlenecksTheOneWithTheGreatestSeverityComesFirst() {
        var shares = List.of(
                waiting(0, 0, 0.30),
                waiting(1, 0.10, 0.05),
                waiting(2, 0.20, 0.15),
                waiting(3, 0.10, 0.02),
                waiting(4, 0.10, 0));

        assertEquals(
                List.of(station(1), station(3)),
                ShareMethods.arrow(shares, serial()).named());
    }

    @Test
    void lastStationCanBeTheTurningPoint() {
        var shares = List.of(waiting(0, 0, 0.4), waiting(1, 0.1, 0.3), waiting(2, 0.2, 0));

        assertEquals(
                List.of(station(2)),
                ShareMethods.turningPoint(shares, List.of(List.of(station(0), station(1), station(2))))
                        .named());
    }

    @Test
    void lineThatNeverTurnsHasNoTurningPoint() {
        var shares = List.of(waiting(0, 0, 0.4), waiting(1, 0.1, 0.3), waiting(2, 0.1, 0.2));

        assertEquals(
                List.of(),
                ShareMethods.turningPoint(shares, List.of(List.of(station(0), station(1), station(2))))
                        .named());
    }

    private static List<StationShares> shares() {
        return IntStream.range(0, stations().size())
                .mapToObj(i -> new StationShares(
                        station(i), number("utilisation(working)", i), number("starved", i), 0, number("blocked", i)))
                .toList();
    }

    private static StationShares waiting(int station, double starved, double blocked) {
        return new StationShares(station(station), 1 - starved - blocked, starved, 0, blocked);
    }

    private static List<StationId> stations() {
        return IntStream.range(0, (int) numbers("starved").count())
                .mapToObj(ShareMethodsTest::station)
                .toList();
    }

    private static List<StationLink> serial() {
        return IntStream.range(1, stations().size())
                .mapToObj(i -> new StationLink(station(i - 1), station(i), Supply.UNITS))
                .toList();
    }

    private static StationId station(int index) {
        return new StationId("S" + (index + 1));
    }

    private static List<StationId> answer(String column) {
        return numbers(column).mapToObj(number -> station((int) number - 1)).toList();
    }

    private static double number(String column, int index) {
        return numbers(column).skip(index).findFirst().orElseThrow();
    }

    private static DoubleStream numbers(String column) {
        return Stream.of(CASE.text(column).replaceAll("[\\[\\] ]", "").split(",", -1))
                .mapToDouble(Double::parseDouble);
    }
}
