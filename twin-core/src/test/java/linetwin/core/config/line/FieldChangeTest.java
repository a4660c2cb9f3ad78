package linetwin.core.config.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import linetwin.core.config.yaml.FieldChange;
import linetwin.core.config.yaml.Problem;
import linetwin.core.config.yaml.ReadResult;
import linetwin.core.distribution.Exponential;
import linetwin.core.id.StationId;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.StationKind;
import linetwin.core.layout.StationSpec;
import linetwin.core.layout.TaskSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldChangeTest {
    @Test
    void changesAFieldOfTheListItemWithThisId() {
        assertEquals(8, station(changed("stations.TEST.places=8"), "TEST").places());
    }

    @Test
    void leavesEverythingElseAsItWas() {
        assertEquals(
                station(LineFileTestLine.layout(), "JOIN"),
                station(changed("stations.TEST.firstPassYield=99%"), "JOIN"));
    }

    @Test
    void addsAFieldThatTheFileLeavesOut() {
        assertEquals(
                Duration.ofSeconds(45),
                station(changed("stations.JOIN.carrierChange=45s"), "JOIN").carrierChange());
    }

    @Test
    void addsAWholePart() {
        var line = changed("stations.JOIN.breakdowns={ mtbf: 9h, mttr: 18min }");

        assertEquals(
                Optional.of(Duration.ofHours(9)),
                station(line, "JOIN").breakdowns().map(it -> it.between().mean()));
    }

    @Test
    void removesAFieldWithoutAValue() {
        assertEquals(
                List.of(), station(changed("stations.JOIN.consumes="), "JOIN").consumes());
    }

    @Test
    void aLaterChangeCountsOverAnEarlierOne() {
        assertEquals(
                3,
                station(changed("stations.TEST.places=8", "stations.TEST.places=3"), "TEST")
                        .places());
    }

    @Test
    void aLaterChangeBuildsOnAnEarlierOne() {
        var line = changed("stations.TEST.breakdowns.mtbf=9h", "stations.TEST.breakdowns.mttr=18min");

        assertEquals(
                Optional.of(Duration.ofMinutes(18)),
                station(line, "TEST").breakdowns().map(it -> it.repair().mean()));
    }

    @Test
    void findsLossesByTheirKindAndAddsThemWhereThereAreNone() {
        var losses = changed("losses.MANUAL.pace=103%").losses();

        assertEquals(
                List.of(StationKind.MANUAL),
                losses.stream().map(it -> it.kind()).toList());
        assertEquals(1.03, losses.getFirst().paceFactor());
    }

    @Test
    void findsChangesOfAVariantByTheirStation() {
        var line =
                changed("variants.MINI.changes.JOIN.standardTime=300s", "variants.MINI.changes.TEST.standardTime=1h");

        assertEquals(
                List.of("JOIN", "TEST"),
                line.variants().getFirst().changes().stream()
                        .map(it -> it.station().code())
                        .toList());
    }

    @Test
    void countsPlainListsFromOne() {
        var route = changed("routes.robots.stations.1=TEST", "routes.robots.stations.2=JOIN")
                .routes()
                .getLast();

        assertEquals(List.of(new StationId("TEST"), new StationId("JOIN")), route.stations());
    }

    @Test
    void tasksTakeTheirShareOfAnotherStandardTime() {
        var tasks = station(changed("stations.JOIN.standardTime=120s"), "JOIN").tasks();

        assertEquals(
                List.of(Duration.ofSeconds(50), Duration.ofSeconds(70), Duration.ofSeconds(50)),
                tasks.stream().map(TaskSpec::time).toList());
    }

    @Test
    void aLongerTaskMakesTheWorkLonger() {
        assertEquals(
                Duration.ofSeconds(260),
                station(changed("stations.JOIN.tasks.3.time=120s"), "JOIN").standardTime());
    }

    @Test
    void anotherDistributionTakesThePlaceOfAStandardTime() {
        var join = station(changed("stations.JOIN.work={ distribution: exponential, mean: 120s }"), "JOIN");

        assertEquals(new Exponential(Duration.ofMinutes(2)), join.work());
        assertEquals(Duration.ofSeconds(70), join.tasks().get(1).time());
    }

    @Test
    void aPartThatTheFileRepeatsChangesInOnePlaceOnly() {
        var text = """
                format: linetwin-line/1
                line: { id: twice }
                stations:
                  - { id: A, work: &times { distribution: exponential, mean: 1s } }
                  - { id: B, work: *times }
                """;
        var line =
                LineFile.read("f", text, _ -> Optional.empty(), List.of(FieldChange.parse("stations.B.work.mean=5s")));

        assertEquals(
                Duration.ofSeconds(1), station(line.value().orElseThrow(), "A").standardTime());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            stations.TEST.places=8x        | --set stations.TEST.places: places: '8x' is not a whole number. Write 1 to 100,000 without a unit
            stations.TETS.places=8         | --set stations.TETS.places: TETS: stations has no 'TETS'. Did you mean 'TEST'?
            stations.TEST.plcaes=8         | --set stations.TEST.plcaes: plcaes: is not a key of this station. Did you mean 'places'?
            statons.TEST.places=8          | --set statons.TEST.places: statons: is not a key of this line file. Did you mean 'stations'?
            stations.TEST.area.much=8      | --set stations.TEST.area.much: much: stations.TEST.area has no parts. Set stations.TEST.area as a whole
            stations.TEST.crew=            | --set stations.TEST.crew: crew: is not there. There is nothing to remove
            zones.WH.name=8                | --set zones.WH.name: zones: the file lists none. Write the list into the file first
            routes.robots.stations.3=TEST  | --set routes.robots.stations.3: 3: routes.robots.stations has no position '3'. Count from 1: there are 2
            line.campaign=MIDI             | --set line.campaign: campaign: no variant is called 'MIDI'. Did you mean 'MINI'?
            variants.MINI.changes.JON.standardTime=9s | --set variants.MINI.changes.JON.standardTime: station: no station is called 'JON'. Did you mean 'JOIN'?
            losses.AUT.pace=99%            | --set losses.AUT.pace: kind: 'AUT' is not known. Did you mean 'AUTO'?
            stations.TEST.tasks=[{         | --set stations.TEST.tasks: yaml: expected the node content, but found '<stream end>'. Mend the YAML here or just above; check indentation, quotes and brackets
            """)
    void aFieldThatCannotBeSetIsAProblemOfTheChange(String change, String problem) {
        assertEquals(List.of(problem), problems(change));
    }

    @Test
    void aTextWithoutAnEqualsSignIsNoChange() {
        assertThrows(IllegalArgumentException.class, () -> FieldChange.parse("stations.C70.places"));
    }

    @Test
    void aTextWithoutAPathIsNoChange() {
        assertThrows(IllegalArgumentException.class, () -> FieldChange.parse("stations..places=8"));
    }

    private static LineLayout changed(String... changes) {
        var reading = read(changes);
        return reading.value().orElseThrow(() -> new AssertionError(reading.problems()));
    }

    private static List<String> problems(String change) {
        return read(change).problems().stream().map(Problem::toString).toList();
    }

    private static ReadResult<LineLayout> read(String... changes) {
        return LineFile.read(
                "small.yaml",
                LineFileTestLine.TEXT,
                _ -> Optional.empty(),
                Stream.of(changes).map(FieldChange::parse).toList());
    }

    private static StationSpec station(LineLayout line, String id) {
        return line.station(new StationId(id)).orElseThrow();
    }
}
