package linetwin.connectors.opcua;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linetwin.connectors.opcua.server.ForeignServer;
import linetwin.connectors.opcua.server.ForeignServer.SmallLimits;
import linetwin.connectors.opcua.server.OpcUaTestSources;
import linetwin.connectors.opcua.server.RecordingFeedSink;
import linetwin.connectors.opcua.server.SecureEndpoints;
import linetwin.connectors.opcua.server.TestIdentity;
import linetwin.connectors.opcua.server.TestIdentity.Wish;
import linetwin.connectors.opcua.session.ServerSession;
import linetwin.connectors.security.CertificateFingerprint;
import linetwin.connectors.security.FileTrustProvider;
import linetwin.connectors.supervision.ConnectFailedException;
import linetwin.core.connection.SecretRef;
import linetwin.core.connection.SecuritySpec;
import linetwin.core.connection.SecuritySpec.Mode;
import linetwin.core.connection.SecuritySpec.Policy;
import linetwin.core.connection.SourceSpec;
import linetwin.core.connection.TlsSpec;
import linetwin.core.connection.UserSpec;
import linetwin.core.health.DiagnosticCode;
import linetwin.core.health.SourceStatus.State;
import linetwin.core.trust.CertificateCard.Standing;
import linetwin.core.trust.TrustList.Decision;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.eclipse.milo.opcua.sdk.server.OpcUaServerConfig;
import org.eclipse.milo.opcua.stack.core.security.SecurityPolicy;
import org.eclipse.milo.opcua.stack.core.types.enumerated.MessageSecurityMode;
import org.eclipse.milo.opcua.stack.core.types.enumerated.UserTokenType;
import org.eclipse.milo.opcua.stack.core.types.structured.UserTokenPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trust in servers and logins over real channels. */
class SecurityTest {
    private static final TestIdentity GOOD = TestIdentity.good();

    @TempDir
    Path home = Path.of("");

    private static ForeignServer serve(SecureEndpoints secured) {
        return new ForeignServer(0, List.of(ForeignServer.NAMESPACE), secured, new SmallLimits(1_000)).serve();
    }

    private static SecureEndpoints secured(TestIdentity identity) {
        return new SecureEndpoints(identity)
                .way(SecurityPolicy.Basic256Sha256, MessageSecurityMode.SignAndEncrypt)
                .acceptLogin(OpcUaServerConfig.USER_TOKEN_POLICY_ANONYMOUS);
    }

    private void trust(TestIdentity identity) throws IOException {
        var folder = Files.createDirectories(home.resolve("pki").resolve("trusted"));
        try {
            Files.write(folder.resolve("by-hand.der"), identity.certificate().getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IOException(e);
        }
    }

    private static SecuritySpec security(Policy policy, Mode mode) {
        return new SecuritySpec(policy, mode, false, Optional.empty(), TlsSpec.SYSTEM);
    }

    private SourceSpec source(ForeignServer server, SecuritySpec security) {
        return OpcUaTestSources.source(
                server.endpoint(), security, Optional.empty(), OpcUaTestSources.signals("Plant/{station}/{signal}"));
    }

    private String protection(SourceSpec source) throws ConnectFailedException {
        var words = new ArrayList<String>();
        try (var session = ServerSession.open(OpcUaTestSources.request(source, home.toString()), words::add)) {
            assertTrue(!session.isLost());
        }
        return words.getFirst();
    }

    private DiagnosticCode trouble(SourceSpec source) {
        var refusal = assertThrows(ConnectFailedException.class, () -> protection(source));
        return refusal.finding()
                .orElseThrow(() -> new AssertionError("No finding: " + refusal.getMessage()))
                .trouble();
    }

    private DiagnosticCode trouble(TestIdentity identity) throws IOException {
        trust(identity);
        try (var server = serve(secured(identity))) {
            return trouble(source(server, SecuritySpec.BEST));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "BASIC256SHA256, SIGN, 'Basic256Sha256, Sign'",
        "BASIC256SHA256, SIGN_AND_ENCRYPT, 'Basic256Sha256, SignAndEncrypt'",
        "AES128_SHA256_RSAOAEP, SIGN, 'Aes128_Sha256_RsaOaep, Sign'",
        "AES128_SHA256_RSAOAEP, SIGN_AND_ENCRYPT, 'Aes128_Sha256_RsaOaep, SignAndEncrypt'",
        "AES256_SHA256_RSAPSS, SIGN, 'Aes256_Sha256_RsaPss, Sign'",
        "AES256_SHA256_RSAPSS, SIGN_AND_ENCRYPT, 'Aes256_Sha256_RsaPss, SignAndEncrypt'",
        "NONE, BEST, None",
        "BEST, BEST, 'Aes256_Sha256_RsaPss, SignAndEncrypt'"
    })
    void everyPolicyAndModeIsSpokenAndSaid(Policy policy, Mode mode, String words) throws Exception {
        trust(GOOD);
        try (var server = serve(SecureEndpoints.withAllWays(GOOD))) {
            assertEquals(words, protection(source(server, security(policy, mode))));
        }
    }

    @Test
    void aServerThatNamesAnUnreachableHostIsReachedAtTheEndpointOfTheFile() throws Exception {
        trust(GOOD);
        try (var server = serve(secured(GOOD).calledByItself("press.invalid"))) {
            assertEquals("Basic256Sha256, SignAndEncrypt", protection(source(server, SecuritySpec.BEST)));
        }
    }

    @Test
    void aProtectionThatIsNotOfferedIsReported() {
        try (var server = serve(secured(GOOD))) {
            assertEquals(
                    DiagnosticCode.NO_SUCH_SECURITY,
                    trouble(source(server, security(Policy.AES256_SHA256_RSAPSS, Mode.BEST))));
        }
    }

    @Test
    void lessThanBeforeIsADowngrade() throws Exception {
        trust(GOOD);
        int port;
        try (var server = serve(SecureEndpoints.withAllWays(GOOD))) {
            port = server.port();
            assertEquals("Aes256_Sha256_RsaPss, SignAndEncrypt", protection(source(server, SecuritySpec.BEST)));
        }
        var worse = new SecureEndpoints(GOOD)
                .way(SecurityPolicy.None, MessageSecurityMode.None)
                .acceptLogin(OpcUaServerConfig.USER_TOKEN_POLICY_ANONYMOUS);
        try (var server =
                new ForeignServer(port, List.of(ForeignServer.NAMESPACE), worse, new SmallLimits(1_000)).serve()) {
            assertEquals(DiagnosticCode.DOWNGRADED, trouble(source(server, SecuritySpec.BEST)));
            assertEquals("None", protection(source(server, security(Policy.NONE, Mode.BEST))));
        }
    }

    @Test
    void anUnknownCertificateWaitsForReviewAndIsNotTrusted() {
        try (var server = serve(secured(GOOD))) {
            assertEquals(DiagnosticCode.UNTRUSTED_CERTIFICATE, trouble(source(server, SecuritySpec.BEST)));
            assertTrue(Files.exists(home.resolve("pki/waiting")));
        }
    }

    @Test
    void aRejectedCertificateIsRefused() {
        try (var server = serve(secured(GOOD))) {
            var source = source(server, SecuritySpec.BEST);
            assertEquals(DiagnosticCode.UNTRUSTED_CERTIFICATE, trouble(source));
            new FileTrustProvider()
                    .at(home.toString())
                    .decide(CertificateFingerprint.of(GOOD.certificate()), Decision.REJECT);
            assertEquals(DiagnosticCode.REJECTED_CERTIFICATE, trouble(source));
        }
    }

    @Test
    void anExpiredCertificateIsRefusedEvenWhenItIsTrusted() throws Exception {
        var now = Instant.now();
        assertEquals(
                DiagnosticCode.CERTIFICATE_OUT_OF_TIME,
                trouble(TestIdentity.of(
                        Wish.good().between(now.minus(Duration.ofDays(9)), now.minus(Duration.ofDays(1))))));
    }

    @Test
    void aCertificateOfTomorrowIsRefused() throws Exception {
        var now = Instant.now();
        assertEquals(
                DiagnosticCode.CERTIFICATE_OUT_OF_TIME,
                trouble(TestIdentity.of(
                        Wish.good().between(now.plus(Duration.ofDays(1)), now.plus(Duration.ofDays(9))))));
    }

    @Test
    void aCertificateForAnotherHostIsRefused() throws Exception {
        assertEquals(
                DiagnosticCode.CERTIFICATE_FOR_ANOTHER_HOST,
                trouble(TestIdentity.of(Wish.good().forHost("elsewhere.example"))));
    }

    @Test
    void aCertificateOfAnotherApplicationIsRefused() throws Exception {
        assertEquals(
                DiagnosticCode.BAD_CERTIFICATE,
                trouble(TestIdentity.of(Wish.good().forApplication("urn:somebody:else"))));
    }

    @Test
    void aCertificateThatMayNotSignIsRefused() throws Exception {
        assertEquals(
                DiagnosticCode.BAD_CERTIFICATE,
                trouble(TestIdentity.of(Wish.good().onlyFor(KeyUsage.keyAgreement))));
    }

    @Test
    void anExpiredCertificateIsExcusedUntilTheDayInTheFile() throws Exception {
        var now = Instant.now();
        var expired =
                TestIdentity.of(Wish.good().between(now.minus(Duration.ofDays(9)), now.minus(Duration.ofDays(1))));
        trust(expired);
        try (var server = serve(secured(expired))) {
            var today = LocalDate.now(ZoneOffset.systemDefault());
            var excused = new SecuritySpec(Policy.BEST, Mode.BEST, false, Optional.of(today), TlsSpec.SYSTEM);
            var overdue =
                    new SecuritySpec(Policy.BEST, Mode.BEST, false, Optional.of(today.minusDays(1)), TlsSpec.SYSTEM);
            assertEquals("Basic256Sha256, SignAndEncrypt", protection(source(server, excused)));
            assertEquals(DiagnosticCode.CERTIFICATE_OUT_OF_TIME, trouble(source(server, overdue)));
        }
    }

    @Test
    void serversOfATrustedAuthorityAreTrusted() throws Exception {
        var authority = TestIdentity.authority();
        trust(authority);
        revoke(authority);
        var press = authority.signs(Wish.good());
        try (var server = serve(new SecureEndpoints(press, authority.certificate())
                .way(SecurityPolicy.Basic256Sha256, MessageSecurityMode.SignAndEncrypt)
                .acceptLogin(OpcUaServerConfig.USER_TOKEN_POLICY_ANONYMOUS))) {
            assertEquals("Basic256Sha256, SignAndEncrypt", protection(source(server, SecuritySpec.BEST)));
        }
    }

    @Test
    void aServerThatDoesNotKnowUsIsNamedAsSuch() throws Exception {
        trust(GOOD);
        try (var server = serve(secured(GOOD).distrustsUs())) {
            assertEquals(DiagnosticCode.OURS_NOT_TRUSTED, trouble(source(server, SecuritySpec.BEST)));
        }
    }

    private SourceSpec withUser(ForeignServer server, SecuritySpec security, UserSpec user) {
        return OpcUaTestSources.source(
                server.endpoint(), security, Optional.of(user), OpcUaTestSources.signals("Plant/{station}/{signal}"));
    }

    private UserSpec password(String password) throws IOException {
        var file = home.resolve("secret-%d".formatted(password.hashCode()));
        Files.writeString(file, password);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return new UserSpec.Password(
                SecureEndpoints.USER,
                new SecretRef(SecretRef.Keeper.FILE, home.relativize(file).toString()));
    }

    private static SecureEndpoints withUsers(SecurityPolicy policy, MessageSecurityMode mode) {
        return new SecureEndpoints(GOOD)
                .way(policy, mode)
                .acceptLogin(OpcUaServerConfig.USER_TOKEN_POLICY_USERNAME)
                .acceptLogin(OpcUaServerConfig.USER_TOKEN_POLICY_X509);
    }

    @Test
    void aUserLogsInByPassword() throws Exception {
        trust(GOOD);
        try (var server = serve(withUsers(SecurityPolicy.Aes256_Sha256_RsaPss, MessageSecurityMode.SignAndEncrypt))) {
            assertEquals(
                    "Aes256_Sha256_RsaPss, SignAndEncrypt",
                    protection(withUser(server, SecuritySpec.BEST, password(SecureEndpoints.PASSWORD))));
        }
    }

    @Test
    void aUserLogsInByCertificate() throws Exception {
        trust(GOOD);
        var user = TestIdentity.good();
        user.write(home.resolve("me.der"), home.resolve("me.key"));
        try (var server = serve(withUsers(SecurityPolicy.Basic256Sha256, MessageSecurityMode.SignAndEncrypt))) {
            var spec = new UserSpec.X509("me.der", new SecretRef(SecretRef.Keeper.FILE, "me.key"));
            assertEquals("Basic256Sha256, SignAndEncrypt", protection(withUser(server, SecuritySpec.BEST, spec)));
        }
    }

    @Test
    void aWrongPasswordIsTriedOnceAndNotAgain() throws Exception {
        trust(GOOD);
        var secured = withUsers(SecurityPolicy.Basic256Sha256, MessageSecurityMode.SignAndEncrypt);
        try (var server = serve(secured)) {
            var feedSink = new RecordingFeedSink();
            var source = withUser(server, SecuritySpec.BEST, password("a guess"));
            try (var feed = OpcUaTestSources.open(source, home.toString(), feedSink)) {
                feedSink.untilStatus("refused", s -> s.finding()
                        .filter(f -> f.trouble() == DiagnosticCode.WRONG_PASSWORD)
                        .isPresent());
                var reported = feedSink.statusCount();
                feedSink.until("it was told so for two seconds", () -> feedSink.statusCount() > reported + 4);
                assertEquals(State.REFUSED, feedSink.status().orElseThrow().state());
            }
            assertEquals(1, secured.passwordsTried());
        }
    }

    @Test
    void aLoginThatIsNotOfferedIsReported() {
        try (var server = serve(withUsers(SecurityPolicy.Basic256Sha256, MessageSecurityMode.SignAndEncrypt))) {
            assertEquals(DiagnosticCode.NO_SUCH_LOGIN, trouble(source(server, SecuritySpec.BEST)));
        }
    }

    @Test
    void aPasswordCrossesAnOpenNetworkOnlyWherePermitted() throws Exception {
        var secured = new SecureEndpoints(GOOD)
                .way(SecurityPolicy.None, MessageSecurityMode.None)
                .acceptLogin(
                        new UserTokenPolicy("clear", UserTokenType.UserName, null, null, SecurityPolicy.None.getUri()));
        try (var server = serve(secured)) {
            assertEquals(
                    DiagnosticCode.CLEAR_PASSWORD,
                    trouble(withUser(server, SecuritySpec.BEST, password(SecureEndpoints.PASSWORD))));
            var permitted = new SecuritySpec(Policy.BEST, Mode.BEST, true, Optional.empty(), TlsSpec.SYSTEM);
            assertEquals("None", protection(withUser(server, permitted, password(SecureEndpoints.PASSWORD))));
        }
    }

    @Test
    void aPasswordThatIsEncryptedForAServerIsGivenOnlyToOneThatIsTrusted() throws Exception {
        var secured = new SecureEndpoints(GOOD)
                .way(SecurityPolicy.None, MessageSecurityMode.None)
                .acceptLogin(OpcUaServerConfig.USER_TOKEN_POLICY_USERNAME);
        try (var server = serve(secured)) {
            var source = withUser(server, SecuritySpec.BEST, password(SecureEndpoints.PASSWORD));
            assertEquals(DiagnosticCode.UNTRUSTED_CERTIFICATE, trouble(source));
            trust(GOOD);
            assertEquals("None", protection(source));
        }
    }

    @Test
    void serversOfAnAuthorityWithoutRevocationListAreRefused() throws Exception {
        var authority = TestIdentity.authority();
        trust(authority);
        try (var server = serve(secured(authority.signs(Wish.good())))) {
            assertEquals(DiagnosticCode.UNTRUSTED_CERTIFICATE, trouble(source(server, SecuritySpec.BEST)));
        }
    }

    @Test
    void aRevokedCertificateIsRefused() throws Exception {
        var authority = TestIdentity.authority();
        trust(authority);
        var press = authority.signs(Wish.good());
        revoke(authority, press);
        try (var server = serve(new SecureEndpoints(press, authority.certificate())
                .way(SecurityPolicy.Basic256Sha256, MessageSecurityMode.SignAndEncrypt)
                .acceptLogin(OpcUaServerConfig.USER_TOKEN_POLICY_ANONYMOUS))) {
            assertEquals(DiagnosticCode.BAD_CERTIFICATE, trouble(source(server, SecuritySpec.BEST)));
        }
    }

    private void revoke(TestIdentity authority, TestIdentity... gone) throws IOException {
        var folder = Files.createDirectories(home.resolve("pki").resolve("crls"));
        Files.write(folder.resolve("authority.crl"), authority.revocations(gone));
    }

    @Test
    void aServerThatTheUserTrustsIsConnectedAtTheNextTry() {
        try (var server = serve(secured(GOOD))) {
            server.nodes().set("Plant/J40/torque", 2.5);
            var feedSink = new RecordingFeedSink();
            try (var feed = OpcUaTestSources.open(source(server, SecuritySpec.BEST), home.toString(), feedSink)) {
                var trust = new FileTrustProvider().at(home.toString());
                feedSink.until("a certificate waits", () -> trust.cards().stream()
                        .anyMatch(card -> card.standing() == Standing.WAITING));
                trust.decide(CertificateFingerprint.of(GOOD.certificate()), Decision.ONCE);
                feed.retry();
                feedSink.untilValue("J40 TAG/torque", 2.5);
            }
        }
    }
}
