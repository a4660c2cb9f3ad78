package linetwin.core.config.connection;

import static linetwin.core.config.connection.ForeignSourceTexts.HEAD;
import static linetwin.core.config.connection.ForeignSourceTexts.MQTT;
import static linetwin.core.config.connection.ForeignSourceTexts.OPCUA;
import static linetwin.core.config.connection.ForeignSourceTexts.SPARKPLUG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import linetwin.core.config.line.LineFileTestLine;
import linetwin.core.config.yaml.Problem;
import org.junit.jupiter.api.Test;

/** Problems of sources with values mapped tag by tag. */
class ForeignSourceProblemsTest {
    @Test
    void aSourceHasTagsOrAreasAndNotBoth() {
        assertProblems(
                OPCUA,
                "stations:",
                "areas: [MAIN]\n    stations:",
                "c.yaml:11:12: areas: stands beside tags. Keep tags for foreign equipment, or areas and path for our own model");
    }

    @Test
    void aSourceReportsSomething() {
        var nothing = HEAD + "  - { id: a, protocol: mqtt, endpoint: \"tcp://b:1883\" }\n";

        assertEquals(
                List.of(
                        "c.yaml:5:5: tags: nothing says what this source tells of. List tags, or areas and a path where it"
                                + " speaks LineTwin's own station model"),
                problems(nothing));
    }

    @Test
    void aPasswordInTheFileIsRefusedAndNotRepeated() {
        assertProblems(
                OPCUA,
                "\"env:PRESS_PASSWORD\"",
                "hunter2",
                "c.yaml:10:35: password: a secret does not belong in this file. write env:NAME, file:PATH or keyring:NAME");
    }

    @Test
    void aPasswordInAnAddressIsRefusedAndNotRepeated() {
        assertProblems(
                SPARKPLUG,
                "tcp://127.0.0.1",
                "tcp://me:hunter2@127.0.0.1",
                "c.yaml:7:15: endpoint: carries a user, and a secret does not belong in this file. Leave out what comes"
                        + " before '@' and write user: { name: ..., password: \"env:NAME\" }");
    }

    @Test
    void aPasswordDoesNotCrossTheNetworkInClear() {
        var remote = SPARKPLUG.replace("127.0.0.1", "10.0.0.9");

        assertProblems(
                remote,
                "tags:",
                "user: { name: a, password: \"env:A\" }\n    tags:",
                "c.yaml:9:32: password: would cross the network in clear. Begin the endpoint with 'ssl://', or accept it by"
                        + " security: { clearPassword: true }");
        assertEquals(
                List.of(),
                problems(remote.replace(
                        "tags:",
                        "user: { name: a, password: \"env:A\" }\n    security: { clearPassword: true }\n    tags:")));
    }

    @Test
    void onThisMachineAPasswordCrossesNoNetwork() {
        assertEquals(
                List.of(), problems(SPARKPLUG.replace("tags:", "user: { name: a, password: \"env:A\" }\n    tags:")));
    }

    @Test
    void keysOfAnotherProtocolAreBlamed() {
        assertProblems(
                OPCUA,
                "user:",
                "session: { version: 5 }\n    user:",
                "c.yaml:10:14: session: belongs to mqtt and sparkplug, and this source speaks opcua. Remove it");
        assertProblems(
                MQTT,
                "tls:",
                "namespace: urn:a\n    tls:",
                "c.yaml:8:16: namespace: belongs to opcua, and this source speaks mqtt. Remove it");
        assertProblems(
                SPARKPLUG,
                "factor: 0.1",
                "qos: 1",
                "c.yaml:10:56: qos: belongs to mqtt, and this source speaks sparkplug. Remove it");
    }

    @Test
    void certificatesNeedAnEncryptedChannel() {
        assertProblems(
                MQTT,
                "ssl://",
                "tcp://",
                "c.yaml:8:10: tls: needs an encrypted channel. Begin the endpoint with 'ssl://', or remove it");
    }

    @Test
    void aTagWithoutAStationIsAFault() {
        assertProblems(
                SPARKPLUG,
                "{station}",
                "device7",
                "c.yaml:10:17: path: 'edge/device7/Values/{signal}' names no station. Put {station} where its name is, or"
                        + " add station: with an id of the line");
    }

    @Test
    void aMisspeltCaptureIsRecognised() {
        assertProblems(
                SPARKPLUG,
                "{signal}",
                "{signla}",
                "c.yaml:10:17: path: 'edge/{station}/Values/{signla}' names no signal. Did you mean '{signal}' by"
                        + " '{signla}'?");
    }

    @Test
    void capturesOfAnyOtherNameAreAllowed() {
        assertEquals(List.of(), problems(SPARKPLUG.replace("edge/", "{cell}/")));
    }

    @Test
    void bracesHaveTwoHalvesAndAWordBetween() {
        for (var bad :
                List.of("edge/{station", "edge}/{station}", "{}/{station}", "{a b}/{station}", "{station}/{station}")) {
            assertEquals(1, problems(SPARKPLUG.replace("edge/{station}", bad)).size(), bad);
        }
    }

    @Test
    void wildcardsOfTopicsAreCapturesHere() {
        assertProblems(
                MQTT,
                "factory/{station}/all",
                "+/{station}/all",
                "c.yaml:12:17: path: '+' is a wildcard. Capture the level by a name, such as {station} or {cell}");
        assertProblems(
                MQTT,
                "factory/{station}/all",
                "{station}/#",
                "c.yaml:12:17: path: '#' is a wildcard. Capture the levels by a name with dots, such as {rest...}");
    }

    @Test
    void aBrowsePathBeginsBelowObjects() {
        assertProblems(
                OPCUA,
                "Plant/{station}/State",
                "Objects/Plant/{station}/State",
                "c.yaml:14:17: path: begins with Objects, where every path begins. Leave 'Objects/' out");
        assertProblems(
                OPCUA,
                "Plant/{station}/State",
                "/Plant/{station}/State",
                "c.yaml:14:17: path: has an empty part. Write names with one / between them, none before the first");
    }

    @Test
    void aMisspeltStateIsReportedWithTheNearest() {
        assertProblems(
                OPCUA,
                "run: EXECUTE",
                "run: Excute",
                "c.yaml:14:83: states: 'Excute' is not known. Did you mean 'EXECUTE'?");
    }

    @Test
    void stationsMustBeInTheLine() {
        assertEquals(
                List.of("c.yaml:11:23: stations: the line has no station 'JION'. Did you mean 'JOIN'?"),
                withLine(OPCUA.replace("ST01: JOIN", "ST01: JION")));
        assertEquals(
                List.of("c.yaml:15:74: station: the line has no station 'J'. Known here: LEGS1, JOIN, TEST"),
                withLine(OPCUA.replace("station: JOIN", "station: J")));
    }

    @Test
    void aSignalOfAKnownClassMustBeInTheLine() {
        assertEquals(
                List.of("c.yaml:15:88: signal: the line has no signal 'torke'. Did you mean 'torque'?"),
                withLine(OPCUA.replace("SCREW/torque", "SCREW/torke")));
        assertEquals(List.of(), withLine(OPCUA.replace("SCREW/torque", "OWN/torke")));
    }

    @Test
    void aPermitNamesOneThing() {
        assertProblems(
                OPCUA,
                "write: \"Plant/S1/Setpoint\"",
                "write: \"Plant/{station}/Setpoint\"",
                "c.yaml:17:18: write: permits more than one thing. Write the whole path without captures");
    }

    @Test
    void aPermitHasARangeThatCanBeMet() {
        assertProblems(
                OPCUA,
                "least: 0",
                "least: 200",
                "c.yaml:17:62: least: 200 is more than most, 100. Write the smaller number as least");
        assertProblems(
                OPCUA,
                "role: maintenance",
                "role: maintenance, most: 5",
                "c.yaml:18:60: most: bounds a number, and a call writes none. Remove it");
    }

    @Test
    void aPermitIsForAWriteOrACall() {
        assertProblems(
                OPCUA,
                "{ call: \"Plant/S1/Reset\"",
                "{ call: \"Plant/S1/Reset\", write: a",
                "c.yaml:18:9: permits: permits a write and a call. Write one of the two: write or call, each with one path");
    }

    @Test
    void aSessionThatCannotBeResumedIsAFault() {
        assertProblems(
                MQTT,
                "clientId: twin-1, ",
                "",
                "c.yaml:9:36: expiry: keeps a session that nobody finds again without a clientId. Add a clientId that no"
                        + " other client of the broker has");
    }

    @Test
    void aSparkplugHostBeginsWithACleanSession() {
        assertProblems(
                SPARKPLUG,
                "tags:",
                "session: { clientId: a, expiry: 1h }\n    tags:",
                "c.yaml:9:37: expiry: belongs to mqtt, and this source speaks sparkplug. Remove it");
    }

    @Test
    void aTextHasNoMembers() {
        assertProblems(
                MQTT,
                "payload: cbor",
                "payload: text",
                "c.yaml:12:64: value: points into a text, which has no members. Remove it");
    }

    @Test
    void oneNameIsNotForManySignals() {
        assertProblems(
                MQTT,
                "value: \"/values/*\"",
                "value: \"/values/*\", signal: torque",
                "c.yaml:12:85: signal: is one name for many signals. Remove it, or the * from value");
    }

    @Test
    void aPointerBeginsWithASlash() {
        assertProblems(
                MQTT,
                "value: /torque",
                "value: torque",
                "c.yaml:11:70: value: 'torque' is no pointer into a message. Begin with '/', such as /values/torque, or /0"
                        + " for the first of a list");
    }

    @Test
    void aStarOfTheTimeIsThatOfTheValue() {
        assertEquals(List.of(), problems(MQTT.replace("\"/values/*\"", "\"/values/*/v\", time: \"/values/*/t\"")));
        assertProblems(
                MQTT,
                "\"/values/*\"",
                "\"/values/*/v\", time: \"/times/*\"",
                "c.yaml:12:85: time: '/times/*' has a * too many. Write one, and beside value one at the same place:"
                        + " /values/*/v and /values/*/t");
    }

    @Test
    void aNameOfOpcUaMayHaveBracesAndSlashesInIt() {
        assertEquals(List.of(), problems(OPCUA.replace("Plant/{station}/State", "Plant&/&{A/{station}/State")));
    }

    @Test
    void aMetricOfTheNodeItselfHasNoDevice() {
        assertEquals(List.of(), problems(SPARKPLUG.replace("edge/{station}/Values/{signal}", "{station}//{signal}")));
        assertProblems(
                SPARKPLUG,
                "edge/{station}/Values/{signal}",
                "{station}/{signal}",
                "c.yaml:10:17: path: names no metric. Write edge/device/metric without the group, or edge//metric for one of"
                        + " the node itself");
    }

    @Test
    void allProblemsAreReportedAtOnce() {
        var spoilt = OPCUA.replace("every: 1s", "every: 1")
                .replace("run: EXECUTE", "run: RUN")
                .replace("policy: Aes256_Sha256_RsaPss", "policy: Basic128")
                .replace("\"env:PRESS_PASSWORD\"", "x")
                .replace("queue: 20", "queue: 1");

        assertEquals(
                List.of(9, 10, 13, 13, 14),
                ConnectionFile.read("c.yaml", spoilt).problems().stream()
                        .map(Problem::line)
                        .toList());
    }

    private static void assertProblems(String text, String passage, String rewritten, String... problems) {
        assertTrue(text.contains(passage), passage);
        assertEquals(List.of(problems), problems(text.replace(passage, rewritten)));
    }

    private static List<String> problems(String text) {
        return ConnectionFile.read("c.yaml", text).problems().stream()
                .map(Problem::toString)
                .toList();
    }

    private static List<String> withLine(String text) {
        return ConnectionFile.read("c.yaml", text, LineFileTestLine.layout()).problems().stream()
                .map(Problem::toString)
                .toList();
    }
}
