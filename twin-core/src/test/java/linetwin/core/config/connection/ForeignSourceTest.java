package linetwin.core.config.connection;

import static linetwin.core.config.connection.ForeignSourceTexts.MQTT;
import static linetwin.core.config.connection.ForeignSourceTexts.OPCUA;
import static linetwin.core.config.connection.ForeignSourceTexts.SPARKPLUG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linetwin.core.config.line.LineFileTestLine;
import linetwin.core.connection.MqttSpec;
import linetwin.core.connection.PermitSpec;
import linetwin.core.connection.SecretRef;
import linetwin.core.connection.SecuritySpec;
import linetwin.core.connection.SourceSpec;
import linetwin.core.connection.SparkplugSpec;
import linetwin.core.connection.TagSpec;
import linetwin.core.connection.UserSpec;
import linetwin.core.id.StationId;
import linetwin.core.model.PackMlState;
import org.junit.jupiter.api.Test;

/** Sources with values mapped tag by tag. */
class ForeignSourceTest {
    @Test
    void aTagHasItsPathAndHowOftenItComes() {
        var tag = source(OPCUA).tags().getFirst();

        assertEquals("Plant/{station}/Signals/{signal}", tag.path());
        assertEquals(Optional.of(Duration.ofSeconds(1)), tag.every());
        assertEquals(Optional.of(Duration.ofMillis(50)), tag.sampling());
        assertEquals(20, tag.queue());
    }

    @Test
    void aDeadbandIsANumberOrAPercentage() {
        assertEquals(
                Optional.of(new TagSpec.Deadband(0.5, false)),
                source(OPCUA).tags().getFirst().deadband());
        assertEquals(
                Optional.of(new TagSpec.Deadband(2, true)),
                source(OPCUA).tags().getLast().deadband());
    }

    @Test
    void statesAreNamedByNumbersAndWordsOfTheSource() {
        assertEquals(
                Map.of("3", PackMlState.EXECUTE, "run", PackMlState.EXECUTE, "off", PackMlState.STOPPED),
                source(OPCUA).tags().get(1).states());
    }

    @Test
    void everyTagKnowsHowStationsAreRenamed() {
        assertTrue(source(OPCUA).tags().stream()
                .allMatch(tag -> tag.stations().equals(Map.of("ST01", new StationId("JOIN")))));
    }

    @Test
    void securityIsNamedAsTheStandardSpellsIt() {
        var security = source(OPCUA).security();

        assertEquals(SecuritySpec.Policy.AES256_SHA256_RSAPSS, security.policy());
        assertEquals(SecuritySpec.Mode.SIGN_AND_ENCRYPT, security.mode());
        assertEquals(Optional.of(LocalDate.of(2026, 12, 31)), security.expiredUntil());
        assertFalse(security.clearPassword());
    }

    @Test
    void aPasswordIsKeptElsewhere() {
        assertEquals(
                Optional.of(new UserSpec.Password("line", new SecretRef(SecretRef.Keeper.ENV, "PRESS_PASSWORD"))),
                source(OPCUA).user());
    }

    @Test
    void aUserMayHaveACertificate() {
        var x509 = OPCUA.replace(
                "{ name: line, password: \"env:PRESS_PASSWORD\" }", "{ certificate: me.der, key: \"file:me.key\" }");

        assertEquals(
                Optional.of(new UserSpec.X509("me.der", new SecretRef(SecretRef.Keeper.FILE, "me.key"))),
                source(x509).user());
    }

    @Test
    void permitsNameOneThingAndOneRole() {
        assertEquals(
                List.of(
                        new PermitSpec(
                                PermitSpec.Act.WRITE,
                                "Plant/S1/Setpoint",
                                "operator",
                                Optional.of(0.0),
                                Optional.of(100.0)),
                        new PermitSpec(
                                PermitSpec.Act.CALL,
                                "Plant/S1/Reset",
                                "maintenance",
                                Optional.empty(),
                                Optional.empty())),
                source(OPCUA).permits());
    }

    @Test
    void aForeignSourceHasIntervalsUnlessItNamesThem() {
        assertEquals(Duration.ofMillis(100), source(OPCUA).publishingInterval());
        assertEquals(Duration.ofSeconds(2), source(OPCUA).staleAfter());
    }

    @Test
    void aSlowSourceMayBeSilentForLonger() {
        assertEquals(
                Duration.ofSeconds(15),
                source(OPCUA.replace("namespace:", "publishingInterval: 5s\n    namespace:"))
                        .staleAfter());
    }

    @Test
    void aPayloadIsReadByPointers() {
        var payload = source(MQTT).tags().getFirst().payload();

        assertEquals("/torque", payload.value());
        assertEquals(
                List.of("/ts", "/q", "/u"),
                List.of(
                        payload.time().orElseThrow(),
                        payload.quality().orElseThrow(),
                        payload.unit().orElseThrow()));
    }

    @Test
    void aSessionIsNamedAndKept() {
        assertEquals(
                new MqttSpec(
                        3,
                        Optional.of("twin-1"),
                        Duration.ofHours(1),
                        Optional.of(new MqttSpec.Will("a/b", "gone", 2, true)),
                        50),
                source(MQTT).mqtt());
    }

    @Test
    void aBrokerIsKnownByItsOwnAuthority() {
        assertEquals(Optional.of("ca.pem"), source(MQTT).security().tls().ca());
    }

    @Test
    void aSparkplugHostMayAskForRebirths() {
        assertEquals(
                new SparkplugSpec("plant1", Optional.of("twin"), Duration.ofSeconds(3), true),
                source(SPARKPLUG).sparkplug());
    }

    @Test
    void aNumberMayBeScaled() {
        assertEquals(0.1, source(SPARKPLUG).tags().getFirst().factor());
        assertEquals(-273.15, source(SPARKPLUG).tags().getFirst().offset());
    }

    private static SourceSpec source(String text) {
        var reading = ConnectionFile.read("c.yaml", text, LineFileTestLine.layout());
        return reading.value()
                .orElseThrow(() -> new AssertionError(reading.problems()))
                .sources()
                .getFirst();
    }
}
