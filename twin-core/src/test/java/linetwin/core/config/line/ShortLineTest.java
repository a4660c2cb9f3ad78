package linetwin.core.config.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import linetwin.core.distribution.Exponential;
import linetwin.core.id.StationId;
import linetwin.core.layout.BreakdownSpec;
import linetwin.core.layout.CarrierCirculation;
import linetwin.core.layout.Footprint;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.LocalText;
import linetwin.core.layout.RouteBranch;
import linetwin.core.layout.ShiftCalendar;
import linetwin.core.layout.ShiftStopPolicy;
import linetwin.core.layout.StationKind;
import linetwin.core.layout.StationSpec;
import org.junit.jupiter.api.Test;

/** Defaults of omitted fields leave the line unchanged. */
class ShortLineTest {
    private static final String SHORTEST = """
            format: linetwin-line/1
            line: { id: short }
            stations:
              - { id: A, work: { distribution: exponential, mean: 1s } }
              - { id: B, work: { distribution: exponential, mean: 2s }, waitingPlaces: 3 }
              - { id: C, work: 1500ms }
            """;

    @Test
    void aLineIsItsStationsAndTheirWork() {
        assertEquals(
                new Exponential(Duration.ofSeconds(2)),
                station(read(SHORTEST), "B").work());
    }

    @Test
    void itsOneRouteVisitsTheStationsInTheOrderOfTheFile() {
        assertEquals(
                List.of(new StationId("A"), new StationId("B"), new StationId("C")),
                read(SHORTEST).routes().getFirst().stations());
    }

    @Test
    void theNameIsTheIdByDefault() {
        assertEquals(new LocalText("A", "A"), station(read(SHORTEST), "A").name());
    }

    @Test
    void oneTextIsANameInBothLanguages() {
        var line = read(SHORTEST.replace("id: A,", "id: A, name: Build,"));

        assertEquals(new LocalText("Build", "Build"), station(line, "A").name());
    }

    @Test
    void aStationIsAMachineWithOnePlaceAndNoWaitingPlaces() {
        var station = station(read(SHORTEST), "A");

        assertEquals(StationKind.AUTO, station.kind());
        assertEquals(1, station.places());
        assertEquals(0, station.queueBefore());
    }

    @Test
    void theLineRunsRoundTheClock() {
        assertEquals(
                new ShiftCalendar(1, Duration.ofDays(1), 365, Duration.ZERO, ShiftStopPolicy.PAUSED),
                read(SHORTEST).calendar());
    }

    @Test
    void theTargetIsTheCycleOfTheSlowestStation() {
        assertEquals(Duration.ofSeconds(2), read(SHORTEST).targets().designCycle());
    }

    @Test
    void aStationThatHalfOfTheUnitsVisitCountsHalfInTheTarget() {
        var line = read(SHORTEST.replace("id: A,", "id: A, next: { B: 50%, C: 50% },")
                .replace("waitingPlaces: 3", "next: end"));

        assertEquals(Duration.ofSeconds(1), line.targets().designCycle());
    }

    @Test
    void nothingStandsOnTopOfAnotherWhereTheFileNamesNoPlaces() {
        var text = new StringBuilder("format: linetwin-line/1\nline: { id: long }\nstations:\n");
        for (int i = 0; i < 40; i++) {
            text.append("  - { id: S%d, work: 1s, waitingPlaces: %d, places: %d }\n".formatted(i, i % 9, 1 + i % 13));
        }

        assertEquals(List.of(), overlaps(read(text.toString())));
    }

    @Test
    void unplacedThingsGetPlacesBesidePlacedOnes() {
        var line = read(LineFileTestLine.TEXT
                .replace("    at: { x: 6m, y: 2m, width: 2m, depth: 2m }\n", "")
                .replace("hall: { width: 20m, depth: 12m }", "hall: { width: 30m, depth: 40m }"));

        assertEquals(List.of(), overlaps(line));
    }

    @Test
    void aHallThatIsTooSmallForAPlaceToBeFoundIsAProblem() {
        var problems = LineFileTestLine.problemsWith("    at: { x: 6m, y: 2m, width: 2m, depth: 2m }\n", "");

        assertTrue(problems.getFirst().contains("JOIN stands outside the hall of 20 m x 12 m"), problems::toString);
    }

    @Test
    void stationsInParallelStandSideBySide() {
        var line = read("""
                format: linetwin-line/1
                line: { id: split }
                stations:
                  - { id: R, work: 1s, next: { A: 50%, B: 50% } }
                  - { id: A, work: 1s, next: M }
                  - { id: B, work: 1s, next: M }
                  - { id: M, work: 1s }
                """);

        assertEquals(
                station(line, "A").footprint().x(),
                station(line, "B").footprint().x());
    }

    @Test
    void readsWaysOnAndTheEndOfTheRoute() {
        var line = read(SHORTEST.replace("id: C,", "id: C, next: { B: 10%, end: 90% },"));

        assertEquals(
                List.of(new RouteBranch(Optional.of(new StationId("B")), 0.1), new RouteBranch(Optional.empty(), 0.9)),
                station(line, "C").next());
    }

    @Test
    void readsPalletsOfTheLine() {
        var line = read(SHORTEST.replace("id: short", "id: short, pallets: 6"));

        assertEquals(
                Optional.of(new CarrierCirculation(CarrierCirculation.Kind.PALLETS, 6)),
                line.routes().getFirst().circulation());
    }

    @Test
    void readsCardsOfARoute() {
        var line = read(SHORTEST + "routes: [{ id: main, stations: [A, B, C], cards: 50 }]\n");

        assertEquals(
                Optional.of(new CarrierCirculation(CarrierCirculation.Kind.CARDS, 50)),
                line.routes().getFirst().circulation());
    }

    @Test
    void aBreakdownDependsOnWorkStrikesAtOnceAndIsRepairedInExponentialTime() {
        var line = read(SHORTEST.replace("waitingPlaces: 3", "breakdowns: { mtbf: 10h, mttr: 20min }"));

        assertEquals(
                Optional.of(new BreakdownSpec(
                        new Exponential(Duration.ofHours(10)),
                        new Exponential(Duration.ofMinutes(20)),
                        BreakdownSpec.Clock.WORK,
                        BreakdownSpec.Strike.AT_ONCE,
                        BreakdownSpec.InterruptedWork.RESUMED,
                        BreakdownSpec.WhileDown.OPEN)),
                station(line, "B").breakdowns());
    }

    static LineLayout read(String text) {
        var reading = LineFile.read("short.yaml", text);
        return reading.value().orElseThrow(() -> new AssertionError(reading.problems()));
    }

    private static StationSpec station(LineLayout line, String id) {
        return line.station(new StationId(id)).orElseThrow();
    }

    private static List<String> overlaps(LineLayout line) {
        var stations = line.stations();
        return stations.stream()
                .flatMap(a -> stations.stream()
                        .filter(b -> stations.indexOf(b) > stations.indexOf(a) && overlap(a.footprint(), b.footprint()))
                        .map(b -> a.id() + " and " + b.id()))
                .toList();
    }

    private static boolean overlap(Footprint a, Footprint b) {
        return Math.abs(a.x().inMetres() - b.x().inMetres())
                        < (a.width().inMetres() + b.width().inMetres()) / 2
                && Math.abs(a.y().inMetres() - b.y().inMetres())
                        < (a.depth().inMetres() + b.depth().inMetres()) / 2;
    }

    @Test
    void figuresOfHumanoidsAndOfTheYearAreNotRequired() {
        var line = read("""
                format: linetwin-line/1
                line: { id: box, targets: { netTakt: 70s, designCycle: 60s }, calendar: { shiftsPerDay: 2, shift: 8h } }
                variants: [{ id: BOX }]
                stations: [{ id: A, work: 60s }]
                """);

        assertEquals(0, line.variants().getFirst().bodyJoints());
        assertEquals(365, line.calendar().daysPerYear());
        assertEquals(1, line.targets().oee());
    }
}
