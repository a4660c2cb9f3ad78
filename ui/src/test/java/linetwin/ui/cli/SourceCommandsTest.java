package linetwin.ui.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import linetwin.core.plant.PlantProvider;
import linetwin.core.plant.PlantRequest;
import linetwin.core.plant.PlantSecurity;
import linetwin.core.plant.RunningPlant;
import linetwin.ui.files.LineAndConnection;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands on sources, against a real plant on loopback. */
class SourceCommandsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    /**
     * Pace of the plant, so high that several values arrive each second: only fresh values show the skew of a clock.
     */
    private static final double PACE = 600;

    private final Optional<String> homeBefore = Optional.ofNullable(System.getProperty("linetwin.home"));

    @TempDir
    private Path folder = Path.of("");

    private @Nullable RunningPlant plant;

    @BeforeEach
    void haveAHome() {
        System.setProperty("linetwin.home", folder.resolve("home").toString());
    }

    @AfterEach
    void putBack() {
        if (plant != null) {
            plant.close();
        }
        homeBefore.ifPresentOrElse(
                home -> System.setProperty("linetwin.home", home), () -> System.clearProperty("linetwin.home"));
    }

    @Test
    void healthReportsEverySourceAtEveryInterval() throws IOException {
        var run = CommandLineRun.of(
                "mirror", connection(PlantSecurity.NONE), "--health", "--json", "--every", "0.5", "--seconds", "4");

        assertEquals(0, run.code, run.err);
        var last = JSON.readTree(run.out.lines().toList().getLast());
        assertTrue(run.out.lines().count() >= 7, run.out);
        assertEquals(List.of("a", "t"), last.get("sources").findValuesAsText("id"));
        assertEquals(List.of("LIVE", "LIVE"), last.get("sources").findValuesAsText("state"));
        for (var source : last.get("sources")) {
            assertTrue(source.get("received").asLong() > 0, source::toString);
            assertTrue(source.get("finding").isNull(), source::toString);
            assertFalse(source.get("connectedSince").isNull(), source::toString);
        }
    }

    @Test
    void everyFieldOfHealthIsInTheReadme() throws IOException {
        var run = CommandLineRun.of("mirror", connection(PlantSecurity.NONE), "--health", "--json", "--seconds", "3");
        var readme =
                Files.readString(Path.of(System.getProperty("basedir", ".")).resolve("README.md"));

        var missing = names(JSON.readTree(run.out.lines().toList().getLast()))
                .filter(name -> !readme.contains("`" + name + "`") && !readme.contains("`" + name + "[]`"))
                .toList();

        assertEquals(List.of(), missing);
    }

    @Test
    void signalsContainTheirSourceAndAge() throws IOException {
        var run = CommandLineRun.of("mirror", connection(PlantSecurity.NONE), "--json", "--signals", "--seconds", "3");

        assertEquals(0, run.code, run.err);
        var test = run.out
                .lines()
                .map(SourceCommandsTest::tree)
                .filter(line -> line.get("station").asText().equals("BUILD"))
                .toList()
                .getLast();
        assertEquals("IN_CONTACT", test.get("contact").asText());
        assertTrue(test.has("signals"), test::toString);
    }

    @Test
    void healthReportsTheFiguresOfTheLineAndTheKnownShareOfTheirInput() throws IOException {
        var run = CommandLineRun.of("mirror", connection(PlantSecurity.NONE), "--health", "--json", "--seconds", "4");

        var kpis = tree(run.out.lines().toList().getLast()).get("kpis");
        assertTrue(kpis.get("knownTime").asDouble() > 0.5, kpis::toString);
        assertTrue(kpis.get("workInProcess").asDouble() > 0, kpis::toString);
        for (var station : kpis.get("stations")) {
            var shares = StreamSupport.stream(station.spliterator(), false)
                    .mapToDouble(JsonNode::asDouble)
                    .sum();
            assertEquals(1, shares, 1e-6, station::toString);
        }
    }

    @Test
    void figuresOfTheLineAreAmongItsStationsOnRequest() throws IOException {
        var run = CommandLineRun.of("mirror", connection(PlantSecurity.NONE), "--json", "--kpis", "--seconds", "4");

        var figures = run.out
                .lines()
                .map(SourceCommandsTest::tree)
                .filter(line -> line.has("kpis"))
                .toList();
        assertTrue(figures.size() >= 2, run.out);
        assertTrue(figures.getLast().at("/kpis/until").asDouble()
                > figures.getFirst().at("/kpis/until").asDouble());
    }

    @Test
    void doctorReportsNoFaultOfAGoodPlant() throws IOException {
        var run = CommandLineRun.of("doctor", connection(PlantSecurity.NONE), "--seconds", "12");

        assertEquals(0, run.code, run.out + run.err);
        assertEquals(
                2, run.out.lines().filter(line -> line.contains("All is well")).count(), run.out);
    }

    @Test
    void doctorReportsFaultAndRemedy() throws IOException {
        int nobody = freePort();
        var file = write(file("opc.tcp://127.0.0.1:" + nobody, "tcp://127.0.0.1:" + nobody));

        var run = CommandLineRun.of("doctor", file, "--seconds", "3", "--json");

        assertEquals(1, run.code);
        for (var source : run.out.lines().map(SourceCommandsTest::tree).toList()) {
            assertEquals("NOBODY_ANSWERS", source.at("/finding/trouble").asText(), source::toString);
            assertFalse(source.get("well").asBoolean());
            assertTrue(source.at("/finding/what").asText().contains("127.0.0.1"), source::toString);
            assertFalse(source.at("/finding/todo").asText().isEmpty());
        }
    }

    @Test
    void aBrokerWithoutAnyMessageIsAFault() throws IOException {
        connection(PlantSecurity.NONE);
        var file = write("""
                format: linetwin-connection/1
                name: wrong-topic
                line: %s
                sources:
                  - id: quiet
                    protocol: mqtt
                    endpoint: %s
                    tags: [{ path: "no/such/{signal}", station: TEST }]
                """.formatted(
                        CommandLineRun.LINES.resolve("three-stations.yaml").toAbsolutePath(),
                        Objects.requireNonNull(plant).mqttEndpoint()));

        var run = CommandLineRun.of("doctor", file, "--seconds", "4", "--json");

        assertEquals(1, run.code, run.out + run.err);
        var quiet = tree(run.out.lines().toList().getFirst());
        assertEquals("LIVE", quiet.get("state").asText(), run.out);
        assertEquals("NO_VALUES", quiet.at("/finding/trouble").asText(), run.out);
    }

    @Test
    void aServerIsTrustedAfterTheDecisionOfTheUser() throws IOException {
        var file = connection(new PlantSecurity(true, Map.of()));

        var first = CommandLineRun.of("doctor", file, "--seconds", "6", "--json");
        var refused = tree(first.out.lines().toList().getFirst());
        assertEquals("UNTRUSTED_CERTIFICATE", refused.at("/finding/trouble").asText(), first.out);
        var met = CommandLineRun.of("trust", "--json")
                .out
                .lines()
                .map(SourceCommandsTest::tree)
                .filter(card -> card.get("standing").asText().equals("WAITING"))
                .toList()
                .getFirst();
        var accepted =
                CommandLineRun.of("trust", "accept", met.get("fingerprint").asText());
        assertEquals(0, accepted.code, accepted.err);
        assertTrue(accepted.out.startsWith("TRUSTED"), accepted.out);

        var again = CommandLineRun.of("doctor", file, "--seconds", "6");
        assertEquals(0, again.code, again.out + again.err);
        assertTrue(again.out.contains("SignAndEncrypt"), again.out);
    }

    @Test
    void aServerIsTrustedForOneRun() throws IOException {
        var file = connection(new PlantSecurity(true, Map.of()));
        CommandLineRun.of("doctor", file, "--seconds", "6");
        var fingerprint = CommandLineRun.of("trust", "--json")
                .out
                .lines()
                .map(SourceCommandsTest::tree)
                .filter(card -> card.get("standing").asText().equals("WAITING"))
                .map(card -> card.get("fingerprint").asText())
                .findFirst()
                .orElseThrow();

        var beginning = fingerprint.substring(0, "AA:BB:CC:DD:EE:FF:00:11".length());
        var once = CommandLineRun.of("mirror", file, "--health", "--json", "--seconds", "6", "--trust-once", beginning);

        var last = tree(once.out.lines().toList().getLast());
        assertEquals(List.of("LIVE", "LIVE"), last.get("sources").findValuesAsText("state"), once.err);
    }

    @Test
    void anUnknownCertificateCannotBeDecidedAbout() {
        var run = CommandLineRun.of("trust", "accept", "AA:BB:CC:DD:EE:FF:00:11");

        assertEquals(1, run.code);
        assertTrue(run.err.contains("no certificate that was met"), run.err);
        assertEquals(1, CommandLineRun.of("trust", "accept", "AA").code);
        assertEquals(2, CommandLineRun.of("trust", "accept").code);
        assertEquals(2, CommandLineRun.of("trust", "maybe").code);
    }

    @Test
    void anIntervalThatIsNoneIsWrongUsage() {
        for (var none : List.of("0", "-1", "NaN", "soon")) {
            assertEquals(2, CommandLineRun.of("mirror", "x", "--health", "--every", none).code, none);
        }
    }

    @Test
    void writeWithoutPermitIsRefusedAndKeptInTheAudit() throws IOException {
        var file = connection(PlantSecurity.NONE);

        var run = CommandLineRun.of(
                "write", file, "a", "three-stations/A/BUILD/CycleTime", "1", "--role", "operator", "--yes");

        assertEquals(1, run.code);
        assertTrue(run.err.contains("does not permit to write"), run.err);
        var verified = CommandLineRun.of("audit", "test-plant", "--json");
        assertEquals(0, verified.code, verified.err);
        assertEquals(1, tree(verified.out).get("lines").asInt());
        var line = tree(Files.readString(folder.resolve("home/audit/test-plant.jsonl")));
        assertEquals("REFUSED", line.get("outcome").asText());
    }

    @Test
    void aChangedAuditIsReportedWithTheLine() throws IOException {
        var file = connection(PlantSecurity.NONE);
        for (var value : List.of("1", "2", "3")) {
            CommandLineRun.of("write", file, "a", "x", value, "--role", "operator", "--yes");
        }
        var audit = folder.resolve("home/audit/test-plant.jsonl");
        Files.writeString(audit, Files.readString(audit).replace("\"wanted\":\"2\"", "\"wanted\":\"5\""));

        var run = CommandLineRun.of("audit", audit.toString());

        assertEquals(1, run.code);
        assertTrue(run.out.contains("test-plant.jsonl:2: broken: its content does not fit its hash"), run.out);
    }

    @Test
    void aRoleMustBeNamed() {
        assertEquals(2, CommandLineRun.of("write", "x", "a", "b", "1").code);
        assertEquals(2, CommandLineRun.of("call", "x", "a", "b").code);
    }

    @Test
    void anUnknownSourceIsReportedWithTheKnownOnes() throws IOException {
        var run = CommandLineRun.of("call", connection(PlantSecurity.NONE), "b", "x", "--role", "r", "--yes");

        assertEquals(1, run.code);
        assertTrue(run.err.contains("has no source 'b'; there are a, t"), run.err);
    }

    /** Connection file for a running plant. */
    private String connection(PlantSecurity security) throws IOException {
        var file = write(file("opc.tcp://127.0.0.1:4840", "tcp://127.0.0.1:1883"));
        var loaded = LineAndConnection.read(file).value().orElseThrow();
        var started = ServiceLoader.load(PlantProvider.class)
                .findFirst()
                .orElseThrow()
                .start(new PlantRequest(
                        loaded.layout(),
                        loaded.connection(),
                        1,
                        PACE,
                        Duration.ZERO,
                        0,
                        0,
                        InstantSource.system(),
                        security));
        plant = started;
        return write(file(started.opcuaEndpoint(), started.mqttEndpoint()));
    }

    private static String file(String opcua, String mqtt) {
        return """
                format: linetwin-connection/1
                name: test-plant
                line: %s
                sources:
                  - id: a
                    protocol: opcua
                    endpoint: %s
                    namespace: urn:linetwin:plant
                    path: "{line}/{area}/{station}"
                    areas: [A]
                  - id: t
                    protocol: mqtt
                    endpoint: %s
                    path: "linetwin/{line}/{area}/{station}"
                    areas: [T]
                """.formatted(CommandLineRun.LINES.resolve("three-stations.yaml").toAbsolutePath(), opcua, mqtt);
    }

    private String write(String text) throws IOException {
        return Files.writeString(folder.resolve("connection.yaml"), text).toString();
    }

    private static Stream<String> names(JsonNode node) {
        var own = node.isObject()
                ? node.propertyStream().flatMap(it -> Stream.concat(Stream.of(it.getKey()), names(it.getValue())))
                : node.valueStream().flatMap(SourceCommandsTest::names);
        return own.distinct();
    }

    private static JsonNode tree(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new AssertionError(line, e);
        }
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }
}
