package linetwin.core.config.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import linetwin.core.config.line.LineFileTestLine;
import linetwin.core.config.yaml.Problem;
import linetwin.core.connection.ConnectionSpec;
import linetwin.core.id.AreaId;
import org.junit.jupiter.api.Test;

class ConnectionFileTest {
    private static final String TEXT = """
            format: linetwin-connection/1
            name: two-sources
            line: small.yaml
            sources:
              - id: cells
                protocol: opcua
                endpoint: opc.tcp://127.0.0.1:14840/linetwin
                namespace: urn:linetwin:plant
                path: "{line}/{area}/{station}"
                publishingInterval: 100ms
                staleAfter: 2s
                areas: [MAIN]
              - id: others
                protocol: mqtt
                endpoint: tcp://127.0.0.1:18830
                path: "linetwin/{line}/{area}/{station}"
                publishingInterval: 1s
                staleAfter: 5s
                areas: [SIDE]
            """;

    @Test
    void readsTheSubjectOfEachSource() {
        assertEquals(
                List.of(new AreaId("SIDE")), connection().sources().getLast().areas());
    }

    @Test
    void readsTheNamespaceOfAnOpcUaSource() {
        assertEquals("urn:linetwin:plant", connection().sources().getFirst().namespace());
    }

    @Test
    void readsHowLongASourceMayBeSilent() {
        assertEquals(Duration.ofSeconds(2), connection().sources().getFirst().staleAfter());
    }

    @Test
    void anOpcUaSourceNeedsANamespace() {
        assertEquals(
                List.of("c.yaml:5:5: namespace: is missing. Add it to this feed"),
                problemsWith("    namespace: urn:linetwin:plant\n", ""));
    }

    @Test
    void anEndpointMustFitItsProtocol() {
        assertEquals(
                List.of("c.yaml:15:15: endpoint: 'mqtt://broker' is no address for mqtt."
                        + " Begin with 'tcp://' or 'ssl://', then host:port, the port from 1 to 65535"),
                problemsWith("tcp://127.0.0.1:18830", "mqtt://broker"));
    }

    @Test
    void anEndpointNeedsAPortThatCanBe() {
        for (var port : List.of("", ":", ":0", ":70000", ":-1", ":99999999999")) {
            var endpoint = "tcp://127.0.0.1" + port;
            assertEquals(1, problemsWith("tcp://127.0.0.1:18830", endpoint).size(), endpoint);
        }
    }

    @Test
    void aPathMustDistinguishStations() {
        assertEquals(
                List.of("c.yaml:9:11: path: '{line}/{area}' is the same for every station."
                        + " Put {station} where the station's id belongs"),
                problemsWith("\"{line}/{area}/{station}\"", "\"{line}/{area}\""));
    }

    @Test
    void anAreaHasOneSource() {
        assertEquals(
                List.of("c.yaml:19:13: areas: 'MAIN' is named twice. Name it once"), problemsWith("[SIDE]", "[MAIN]"));
    }

    @Test
    void silenceIsLongerThanAnInterval() {
        assertEquals(
                List.of("c.yaml:18:17: staleAfter: is not longer than the publishing interval."
                        + " Allow several intervals of silence, such as 2s"),
                problemsWith("staleAfter: 5s", "staleAfter: 1s"));
    }

    @Test
    void anUnknownProtocolIsReportedWithTheKnownOnes() {
        assertEquals(
                List.of("c.yaml:14:15: protocol: 'modbus' is not known. Known here: opcua, mqtt, sparkplug"),
                problemsWith("mqtt", "modbus"));
    }

    @Test
    void anAreaThatTheLineDoesNotHaveIsAProblem() {
        var reading = ConnectionFile.read("c.yaml", TEXT, LineFileTestLine.layout());

        assertEquals(
                List.of("c.yaml:19:13: areas: the line has no area 'SIDE'. Known here: MAIN"),
                reading.problems().stream().map(Problem::toString).toList());
    }

    @Test
    void aLineFileIsNoConnectionFile() {
        var problem =
                ConnectionFile.read("c.yaml", LineFileTestLine.TEXT).problems().getFirst();

        assertEquals(
                "c.yaml:1:9: format: 'linetwin-line/1' is another kind of file, or another version."
                        + " This place takes 'linetwin-connection/1'",
                problem.toString());
    }

    private static ConnectionSpec connection() {
        var reading = ConnectionFile.read("c.yaml", TEXT);
        return reading.value().orElseThrow(() -> new AssertionError(reading.problems()));
    }

    private static List<String> problemsWith(String passage, String rewritten) {
        return ConnectionFile.read("c.yaml", TEXT.replace(passage, rewritten)).problems().stream()
                .map(Problem::toString)
                .toList();
    }
}
