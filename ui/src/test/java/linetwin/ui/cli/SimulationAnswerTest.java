package linetwin.ui.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Answer of {@code simulate} for the benchmark line, run for a short time. */
final class SimulationAnswerTest {
    private static final String BENCHMARK = Path.of(
                    System.getProperty("basedir", "."), "..", "line-configs", "benchmark-humanoid.yaml")
            .toString();
    private static final String[] RUN = {
        "simulate", BENCHMARK, "--hours", "80", "--warm-up", "40", "--replications", "3", "--seed", "2"
    };
    private static final int WIDEST = 110;

    /** Relative error of a figure with seven significant digits. */
    private static final double ROUNDING = 5e-7;

    private static Map<String, String> json = new TreeMap<>();
    private static String table = "";

    @BeforeAll
    static void simulate() throws IOException {
        json = leaves(run("--json"));
        table = run();
    }

    @Test
    void littlesLawHoldsOnTheSameWindow() {
        double units = number("allUnitsInProcess");
        assertEquals(units, number("flowTimeHours") * number("shipped") / (3 * 40), 3 * ROUNDING * units);
    }

    @Test
    void figuresLieWithinTheirIntervals() {
        for (var figure : new String[] {"workInProcess", "allUnitsInProcess", "leadTimeHours", "flowTimeHours"}) {
            assertTrue(number("intervals/" + figure + "/low95") < number(figure), figure);
            assertTrue(number("intervals/" + figure + "/high95") > number(figure), figure);
        }
    }

    @Test
    void workInProcessIsPrintedUnderItsFirstNameToo() {
        assertEquals(number("workInProcess"), number("wip"));
    }

    @Test
    void sharesArePrintedUnderTheirFirstNamesToo() {
        assertEquals(number("stations/M60/shares/working"), number("stations/M60/working"));
        assertEquals(number("stations/M60/shares/down"), number("stations/M60/down"));
    }

    @Test
    void unitsOfTheLineAreInQueuesOnPlacesInStoresAndAtBenches() {
        double sum = sum("stations/[^/]+/queueMean")
                + sum("stations/[^/]+/onPlacesMean")
                + sum("stores/[^/]+/mean")
                + sum("benches/[^/]+/mean");
        assertEquals(number("allUnitsInProcess"), sum, ROUNDING * sum);
    }

    @Test
    void areasHoldWhatTheirStationsHold() {
        assertEquals(
                sum("stations/[^/]+/queueMean") + sum("stations/[^/]+/onPlacesMean"),
                sum("areas/[^/]+/workInProcess"),
                ROUNDING * number("allUnitsInProcess"));
        assertEquals(
                number("kilowattHoursPerUnit"),
                sum("areas/[^/]+/kilowattHoursPerUnit"),
                ROUNDING * number("kilowattHoursPerUnit"));
    }

    @Test
    void indicatorsFollowFromTheElementsBesideThem() {
        var iso = "stations/M60/iso22400/";
        assertEquals(number(iso + "aptHours") / number(iso + "pbtHours"), number(iso + "availability"), 3 * ROUNDING);
        assertEquals(number(iso + "ttrHours") / number(iso + "fe"), number(iso + "mttrHours"), 3 * ROUNDING);
        assertEquals(number("iso22400/gq") / number("iso22400/pq"), number("iso22400/qualityRatio"), ROUNDING);
    }

    @Test
    void everyRowOfTheLedgerAddsUp() {
        for (int row = 0; row < 60; row++) {
            assertEquals(1, sum("ledger/rows/" + row + "/shares/.*"), ROUNDING);
        }
    }

    @Test
    void everyWaitHasItsCause() {
        assertEquals(number("ledger/waitedSeconds"), sum("ledger/flows/[0-9]+/seconds"), 1);
        assertEquals(1, sum("ledger/causes/[0-9]+/shareOfWaits"), ROUNDING);
    }

    @Test
    void methodsNameTheSlowestStation() {
        assertEquals("utilisation", json.get("bottlenecks/0/method"));
        assertEquals("M60", json.get("bottlenecks/0/stations/0"));
        assertTrue(json.getOrDefault("bottlenecks/3/source", "").startsWith("Kuo, Lim, Meerkov"));
    }

    @Test
    void claimsStandBesideTheTwinsOwnValues() {
        assertEquals("automation", json.get("claims/1/id"));
        assertEquals(92, number("claims/1/claimed"));
        assertEquals(100 * 35 / 60.0, number("claims/1/own/0/value"), 100 * ROUNDING);
        assertEquals(24, number("claims/2/own/0/value"));
        assertEquals(77, number("claims/3/own/0/value"));
    }

    @Test
    void accuracyIsNoResultOfTheSimulation() {
        assertEquals("accuracy", json.get("claims/4/id"));
        assertEquals("false", json.get("claims/4/modelled"));
        assertTrue(json.getOrDefault("claims/4/remark", "").contains("0.0 to 0.02 mm"));
    }

    @Test
    void tableFitsItsTerminal() {
        assertTrue(widest(table) <= WIDEST, table);
    }

    @Test
    void longIdsTakeTheirRoomFromTheBar() {
        var examples = Path.of(BENCHMARK).resolveSibling("examples");
        var wide = answer(
                "simulate",
                examples.resolve("distributions.yaml").toString(),
                "--hours=2",
                "--warm-up=1",
                "--replications=1");

        assertTrue(widest(wide) <= WIDEST, wide);
        assertTrue(wide.contains("EXPONENTIAL2 #"), wide);
    }

    @Test
    void tableContainsAllFiguresOfTheJson() {
        for (var block :
                new String[] {"M60 ", "Causes of waiting", "Bottlenecks by method", "Energy", "Public claims"}) {
            assertTrue(table.contains(block), block);
        }
    }

    private static String run(String... more) {
        var arguments = new String[RUN.length + more.length];
        System.arraycopy(RUN, 0, arguments, 0, RUN.length);
        System.arraycopy(more, 0, arguments, RUN.length, more.length);
        return answer(arguments);
    }

    private static int widest(String text) {
        return text.lines().mapToInt(String::length).max().orElseThrow();
    }

    private static String answer(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var code = LineTwinCommand.commandLine((_, _) -> 0)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        assertEquals(0, code, err::toString);
        return out.toString();
    }

    private static double number(String path) {
        return Double.parseDouble(json.getOrDefault(path, "NaN"));
    }

    private static double sum(String paths) {
        return values(paths).sum();
    }

    private static DoubleStream values(String paths) {
        return json.entrySet().stream()
                .filter(e -> e.getKey().matches(paths))
                .mapToDouble(e -> Double.parseDouble(e.getValue()));
    }

    private static Map<String, String> leaves(String text) throws IOException {
        var leaves = new TreeMap<String, String>();
        try (var parser = new JsonFactory().createParser(text)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isScalarValue()) {
                    leaves.put(
                            parser.getParsingContext()
                                    .pathAsPointer()
                                    .toString()
                                    .substring(1),
                            parser.getText());
                }
            }
        }
        return leaves;
    }
}
