package linetwin.connectors.mqtt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import linetwin.connectors.supervision.ConnectFailedException;
import linetwin.connectors.tls.TestAuthority;
import linetwin.core.connection.SecretRef;
import linetwin.core.connection.SecretRef.Keeper;
import linetwin.core.connection.SourceSpec;
import linetwin.core.connection.TlsSpec;
import linetwin.core.connection.UserSpec;
import linetwin.core.health.Diagnostic;
import linetwin.core.health.DiagnosticCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Diagnostics of each refusal of a broker. */
final class MqttRefusalTest {
    private static final Duration DAY = Duration.ofDays(1);
    private static final String HERE = "127.0.0.1";

    private final TestAuthority authority = new TestAuthority("plant authority");

    private final Path folder;

    MqttRefusalTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @CsvSource({"5,134", "5,135", "3,4", "3,5"})
    void wrongPasswordIsNamed(int version, int code) throws IOException {
        try (var broker = new FakeBroker(version).answering(code)) {
            assertFinding(DiagnosticCode.WRONG_PASSWORD, withPassword(broker.endpoint(), version));
        }
    }

    @ParameterizedTest
    @CsvSource({"5,135", "3,5"})
    void brokerThatWantsAUserIsNamed(int version, int code) {
        try (var broker = new FakeBroker(version).answering(code)) {
            assertFinding(DiagnosticCode.NO_SUCH_LOGIN, plain(broker.endpoint(), version));
        }
    }

    @Test
    void bannedClientIsNotAuthorised() {
        try (var broker = new FakeBroker(5).answering(0x8A)) {
            assertFinding(DiagnosticCode.NOT_AUTHORISED, plain(broker.endpoint(), 5));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 3})
    void brokerWithoutResponseIsNamed(int version) {
        try (var broker = new FakeBroker(version).silent()) {
            assertFinding(DiagnosticCode.NO_ANSWER_IN_TIME, plain(broker.endpoint(), version));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 3})
    void webServerInPlaceOfABrokerIsQuoted(int version) throws IOException {
        try (var server = new ServerSocket(0, 5, InetAddress.getByName(HERE))) {
            Thread.ofVirtual().start(() -> refuseAsWebServer(server));
            var endpoint = "tcp://127.0.0.1:" + server.getLocalPort();

            assertEquals(
                    Diagnostic.of(DiagnosticCode.STRANGE_ANSWER, endpoint, "HTTP/1.1 400 Bad Request"),
                    assertFinding(DiagnosticCode.STRANGE_ANSWER, plain(endpoint, version)));
        }
    }

    private static void refuseAsWebServer(ServerSocket server) {
        while (!server.isClosed()) {
            try (var caller = server.accept()) {
                if (caller.getInputStream().read() >= 0) {
                    caller.getOutputStream()
                            .write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                }
            } catch (IOException _) {
                // Only the next client gets a response; a closed server was the last.
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 3})
    void serverThatDisconnectsBeforeAResponseIsNoBroker(int version) throws IOException {
        try (var stranger = new ServerSocket(0, 5, InetAddress.getByName(HERE))) {
            Thread.ofVirtual().start(() -> hangUpOnAll(stranger));
            assertFinding(
                    DiagnosticCode.STRANGE_ANSWER,
                    plain("tcp://%s:%d".formatted(HERE, stranger.getLocalPort()), version));
        }
    }

    private static void hangUpOnAll(ServerSocket stranger) {
        try {
            while (true) {
                stranger.accept().close();
            }
        } catch (IOException _) {
            // End of the test.
        }
    }

    @Test
    void portThatNobodyServesIsNamed() throws IOException {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName(HERE))) {
            port = socket.getLocalPort();
        }
        assertFinding(DiagnosticCode.NOBODY_ANSWERS, plain("tcp://127.0.0.1:" + port, 5));
    }

    @Test
    void passwordDoesNotCrossANetworkInClear() throws IOException {
        assertFinding(DiagnosticCode.CLEAR_PASSWORD, withPassword("tcp://192.0.2.1:1883", 5));
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 3})
    void goodCertificateOfTheNamedAuthorityIsTrusted(int version) throws Exception {
        try (var broker = secure(authority.sign("broker", HERE, DAY), version, false);
                var session =
                        MqttSession.open(login(tls(broker, ca(authority)), version), new RecordingMqttListener())) {
            assertTrue(!session.isLost());
        }
    }

    @Test
    void authorityThatTheFileDoesNotNameIsNotTrusted() throws IOException {
        var theirs = new TestAuthority("somebody").sign("broker", HERE, DAY);
        try (var broker = secure(theirs, 5, false)) {
            var finding = assertFinding(DiagnosticCode.UNKNOWN_AUTHORITY, tls(broker, ca(authority)));
            assertEquals("CN=broker", finding.about().get(2));
        }
    }

    @Test
    void expiredCertificateIsOutOfTime() throws IOException {
        try (var broker = secure(authority.sign("broker", HERE, DAY.negated()), 5, false)) {
            assertFinding(DiagnosticCode.CERTIFICATE_OUT_OF_TIME, tls(broker, ca(authority)));
        }
    }

    @Test
    void certificateForAnotherHostIsNamed() throws IOException {
        try (var broker = secure(authority.sign("broker", "broker.example", DAY), 5, false)) {
            var finding = assertFinding(DiagnosticCode.CERTIFICATE_FOR_ANOTHER_HOST, tls(broker, ca(authority)));
            assertEquals(HERE, finding.about().get(1));
            assertEquals("broker.example", finding.about().get(2));
        }
    }

    @Test
    void brokerThatNeedsOurCertificateIsNamed() throws IOException {
        try (var broker = secure(authority.sign("broker", HERE, DAY), 5, true)) {
            assertFinding(DiagnosticCode.NO_SUCH_LOGIN, tls(broker, ca(authority)));
        }
    }

    @Test
    void ourCertificateIsAccepted() throws Exception {
        authority.sign("twin", "", DAY).write(folder, "twin");
        try (var broker = secure(authority.sign("broker", HERE, DAY), 5, true);
                var session = MqttSession.open(login(tls(broker, ours()), 5), new RecordingMqttListener())) {
            assertTrue(!session.isLost());
        }
    }

    @Test
    void certificateOfOursThatTheBrokerDoesNotTrustIsNamed() throws IOException {
        new TestAuthority("somebody").sign("twin", "", DAY).write(folder, "twin");
        try (var broker = secure(authority.sign("broker", HERE, DAY), 5, true)) {
            assertFinding(DiagnosticCode.OURS_NOT_TRUSTED, tls(broker, ours()));
        }
    }

    @Test
    void brokerWithoutTlsIsNamed() throws IOException {
        Files.createDirectories(folder);
        try (var broker = new FakeBroker(5)) {
            var endpoint = broker.endpoint().replace("tcp:", "ssl:");
            var finding = assertThrows(ConnectFailedException.class, () -> open(tls(endpoint, ca(authority)), 5))
                    .finding();
            assertTrue(finding.isPresent());
        }
    }

    @Test
    void missingAuthorityFileIsNamed() {
        var spec = new TlsSpec(Optional.of("absent.pem"), Optional.empty(), Optional.empty());
        assertFinding(DiagnosticCode.NO_FILE, tls("ssl://127.0.0.1:8883", spec));
    }

    private TlsSpec ours() throws IOException {
        return new TlsSpec(
                ca(authority).ca(), Optional.of("twin.pem"), Optional.of(new SecretRef(Keeper.FILE, "twin.key")));
    }

    private TlsSpec ca(TestAuthority trusted) throws IOException {
        TestAuthority.write(folder.resolve("ca.pem"), trusted.certificate());
        return new TlsSpec(Optional.of("ca.pem"), Optional.empty(), Optional.empty());
    }

    private FakeBroker secure(TestAuthority.Signed certificate, int version, boolean asksCertificate) {
        return new FakeBroker(version, Optional.of(certificate.context(authority.certificate())), asksCertificate);
    }

    private static SourceSpec tls(FakeBroker broker, TlsSpec tls) {
        return tls(broker.endpoint(), tls);
    }

    private static SourceSpec tls(String endpoint, TlsSpec tls) {
        return TestSources.secured(endpoint, tls, Optional.empty());
    }

    private static SourceSpec plain(String endpoint, int version) {
        return TestSources.session(endpoint, List.of(), TestSources.version(version));
    }

    private SourceSpec withPassword(String endpoint, int version) throws IOException {
        var secret = folder.resolve("password");
        Files.createFile(secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(secret, "wrong\n");
        var user = new UserSpec.Password("line", new SecretRef(Keeper.FILE, "password"));
        var source = TestSources.secured(endpoint, TlsSpec.SYSTEM, Optional.of(user));
        return TestSources.of(
                "mqtt",
                endpoint,
                source.tags(),
                source.security(),
                source.user(),
                TestSources.version(version),
                source.sparkplug());
    }

    private Diagnostic assertFinding(DiagnosticCode trouble, SourceSpec source) {
        var refusal = assertThrows(
                ConnectFailedException.class, () -> open(source, source.mqtt().version()));
        assertEquals(Optional.of(trouble), refusal.finding().map(Diagnostic::trouble), refusal::toString);
        return refusal.finding().orElseThrow();
    }

    private void open(SourceSpec source, int version) throws ConnectFailedException {
        MqttSession.open(login(source, version), new RecordingMqttListener()).close();
    }

    private MqttLogin login(SourceSpec source, int version) throws ConnectFailedException {
        var login = MqttLogin.to(source, folder.toString(), "twin-test");
        return new MqttLogin(
                login.endpoint(), version, login.clientId(), login.expiry(), login.user(), login.will(), login.tls());
    }
}
