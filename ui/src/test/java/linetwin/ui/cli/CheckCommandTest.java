package linetwin.ui.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import linetwin.ui.files.ConfigFileReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    private static final Path BUNDLED = Path.of(System.getProperty("basedir", "."), "..", "line-configs");
    private static final Path TEN_FAULTS = Path.of(
            System.getProperty("basedir", "."), "src", "test", "resources", "linetwin", "ui", "cli", "ten-faults.yaml");

    @TempDir
    private Path folder = Path.of(".");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void nameTheBundledFolder() {
        System.setProperty(ConfigFileReader.FOLDER_PROPERTY, BUNDLED.toString());
    }

    @AfterEach
    void forgetTheBundledFolder() {
        System.clearProperty(ConfigFileReader.FOLDER_PROPERTY);
    }

    @Test
    void tenPlantedFaultsAreReportedWithTheirPlaces() {
        check(TEN_FAULTS.toString());

        assertEquals(
                List.of(
                        "10:14: netTakt: '300' names no unit",
                        "18:13: campaign: no variant is called 'MAXI'",
                        "23:5: bodyjoint: is not a key of this variant",
                        "39:11: kind: 'HUMAN' is not known",
                        "40:19: standardTime: is 240 s, but its tasks take 210 s by the rule 'sum'",
                        "64:7: mtbf: is written twice in these breakdowns",
                        "66:21: firstPassYield: is more than the whole",
                        "70:9: id: PACK is on no route",
                        "78:9: at: PACK overlaps TEST",
                        "82:11: zh: is missing"),
                err.toString().lines().map(CheckCommandTest::placeFieldAndFault).toList());
    }

    @Test
    void loopThatLocksIsAWarningWithItsPlaceAndTheFileIsGood() {
        assertEquals(0, check("deadlock"));
        assertTrue(err.toString().contains("deadlock.yaml:8:32: pallets: warning: 6 pallets can take all 6 places"));
        assertTrue(err.toString().contains("Write fewer than 6 pallets"), err::toString);
    }

    @Test
    void aFileWithProblemsEndsWith1() {
        assertEquals(1, check(TEN_FAULTS.toString()));
    }

    @Test
    void aGoodLineIsSummedUpInOneLine() {
        assertEquals(0, check("benchmark-humanoid.yaml"));
        assertTrue(out.toString()
                .endsWith("good: line benchmark-humanoid, 60 stations, 127 places, 255 tasks, 77 inspection points,"
                        + " 8 routes, 7 stores, 2 variants" + System.lineSeparator()));
    }

    @Test
    void aConnectionIsCheckedTogetherWithItsLine() {
        assertEquals(0, check("connections/benchmark-humanoid.yaml"));
        assertTrue(out.toString().contains("2 sources, 60 of 60 stations mirrored"));
    }

    @Test
    void aConnectionToAnAreaThatItsLineDoesNotHaveIsAProblem() throws IOException {
        var text = Files.readString(BUNDLED.resolve("connections/benchmark-humanoid.yaml"));
        var file = folder.resolve("connection.yaml");
        Files.writeString(
                file,
                text.replace("[H, B, T, C, P]", "[H, B, T, C, X]")
                        .replace("../benchmark", BUNDLED.toAbsolutePath() + "/benchmark"));

        assertEquals(1, check(file.toString()));
        assertTrue(err.toString().contains("areas: the line has no area 'X'"));
    }

    @Test
    void aMissingFileIsReportedAsSuch() {
        assertEquals(1, check("nowhere.yaml"));
        assertEquals(
                "nowhere.yaml:1:1: file: does not exist. Check the name, and that it may be read",
                err.toString().strip());
    }

    @Test
    void aFolderIsReportedAsSuch() {
        assertEquals(1, check(folder.toString()));
        assertTrue(err.toString().contains("file: is a folder."));
    }

    @Test
    void textInAnotherEncodingIsReportedAsSuch() throws IOException {
        var file = Files.write(folder.resolve("gbk.yaml"), new byte[] {(byte) 0xB2, (byte) 0xE2, (byte) 0xCA, '\n'});

        assertEquals(1, check(file.toString()));
        assertTrue(err.toString().contains("file: is not UTF-8 text. Save it as UTF-8"));
    }

    @Test
    void aFileOver2MegabytesIsRefused() throws IOException {
        var file = Files.write(folder.resolve("large.yaml"), new byte[2_000_001]);

        assertEquals(1, check(file.toString()));
        assertTrue(err.toString().contains("file: is 2,000,001 bytes long."));
    }

    @Test
    void everyFileIsCheckedThoughTheFirstIsBad() {
        assertEquals(1, check("nowhere.yaml", "three-stations"));
        assertTrue(out.toString().contains("3 stations"));
    }

    @Test
    void anExampleIsFoundByItsName() {
        assertEquals(0, check("serial-exponential"));
    }

    @Test
    void aLineIsCheckedAsItWouldBeWithAChange() {
        assertEquals(0, check("benchmark-humanoid", "--set", "stations.C70.places=8", "--set", "line.campaign=R130"));
        assertTrue(out.toString().contains("123 places"));
    }

    @Test
    void aChangeThatCannotBeMadeIsReportedAsSuch() {
        assertEquals(1, check("benchmark-humanoid", "--set", "stations.C7O.places=8"));
        assertEquals(
                "--set stations.C7O.places: C7O: stations has no 'C7O'. Did you mean 'C70'?",
                err.toString().strip());
    }

    @Test
    void aChangeWithoutAValueOrAPathIsWrongUsage() {
        assertEquals(2, check("benchmark-humanoid", "--set", "stations.C70.places"));
        assertTrue(err.toString().contains("'stations.C70.places' sets nothing. Write PATH=VALUE"));
    }

    @Test
    void aTableOfTimesIsReadFromTheFolderOfTheLine() throws IOException {
        Files.writeString(folder.resolve("times.csv"), "10\n20\n");

        assertEquals(0, check(measured("times.csv")));
    }

    @Test
    void aFaultInATableIsReportedWithItsPlaceThere() throws IOException {
        Files.writeString(folder.resolve("times.csv"), "10\nsoon\n");

        assertEquals(1, check(measured("times.csv")));
        assertTrue(err.toString().contains("times.csv:2:1: time: 'soon' is not a time."), err::toString);
    }

    @Test
    void aTableOutsideTheFolderOfTheLineIsNotRead() throws IOException {
        var outside = Files.createTempFile("times", ".csv");
        try {
            Files.writeString(outside, "10\n");

            assertEquals(1, check(measured(outside.toString())));
            assertEquals(1, check(measured("../" + outside.getFileName())));
            assertTrue(err.toString().contains("cannot be read. Name a file of UTF-8 text"), err::toString);
        } finally {
            Files.delete(outside);
        }
    }

    @Test
    void aLinkThatLeavesTheFolderOfTheLineIsNotFollowed() throws IOException {
        var outside = Files.createTempFile("times", ".csv");
        try {
            Files.writeString(outside, "10\n");
            Files.createSymbolicLink(folder.resolve("link.csv"), outside);

            assertEquals(1, check(measured("link.csv")));
        } finally {
            Files.delete(outside);
        }
    }

    private String measured(String table) throws IOException {
        var line = Files.writeString(folder.resolve("measured.yaml"), """
                format: linetwin-line/1
                line: { id: measured }
                stations:
                  - { id: A, work: { distribution: empirical, file: "%s", unit: s } }
                """.formatted(table));
        return line.toString();
    }

    @Test
    void namingNoFileIsWrongUsage() {
        assertEquals(2, check());
    }

    @Test
    void theHashOfALineIsThatOfItsBytes() throws IOException {
        var file = Files.writeString(folder.resolve("abc.yaml"), "abc");

        assertAll(
                () -> assertEquals(
                        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                        ConfigFileReader.line(file).sha256()),
                () -> assertEquals(1, ConfigFileReader.line(file).problems().size()));
    }

    private int check(String... files) {
        var arguments = new String[files.length + 1];
        arguments[0] = "check";
        System.arraycopy(files, 0, arguments, 1, files.length);
        return LineTwinCommand.commandLine((_, _) -> 2)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private static String placeFieldAndFault(String problem) {
        var afterFile = problem.substring(problem.indexOf(".yaml:") + ".yaml:".length());
        return afterFile.substring(0, afterFile.indexOf(". "));
    }
}
