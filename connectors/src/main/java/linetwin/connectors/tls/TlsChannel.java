package linetwin.connectors.tls;

import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import linetwin.connectors.secret.SecretResolver;
import linetwin.connectors.supervision.ConnectFailedException;
import linetwin.core.connection.SecuritySpec;
import linetwin.core.connection.TlsSpec;
import linetwin.core.health.Diagnostic;
import linetwin.core.health.DiagnosticCode;
import linetwin.core.health.RejectionCode;
import linetwin.core.health.RejectionReason;
import org.jspecify.annotations.Nullable;

/** TLS configuration of one endpoint: its socket factory, and the diagnostic of a failed handshake. */
public final class TlsChannel {
    private static final String KEY = "key";
    /** Empty password of the key store, which is in memory only; the library requires a password. */
    private static final char[] UNWRITTEN = {};

    private static final List<String> OBJECTIONS = List.of(
            "certificate_required", "bad_certificate", "unknown_ca", "certificate_unknown", "certificate_expired");

    private final SSLSocketFactory sockets;
    private final DiagnosticTrustManager trust;
    private final Optional<X509Certificate> own;
    private final String endpoint;

    private TlsChannel(
            SSLSocketFactory sockets, DiagnosticTrustManager trust, Optional<X509Certificate> own, String endpoint) {
        this.sockets = sockets;
        this.trust = trust;
        this.own = own;
        this.endpoint = endpoint;
    }

    /**
     * Reads certificates and key of a channel.
     *
     * @param folder folder to which paths are relative
     * @throws ConnectFailedException if a file cannot be used
     */
    public static TlsChannel to(String endpoint, SecuritySpec security, String folder) throws ConnectFailedException {
        try {
            var spec = security.tls();
            var host = String.valueOf(URI.create(endpoint).getHost());
            var trust = new DiagnosticTrustManager(
                    runtimeTrust(spec, folder), endpoint, host, security.expiredUntil(), InstantSource.system());
            var own = spec.certificate().isEmpty()
                    ? List.<X509Certificate>of()
                    : PemFileReader.certificates(folder, spec.certificate().get());
            var context = SSLContext.getInstance("TLS");
            context.init(own.isEmpty() ? null : keys(own, spec, folder), new TrustManager[] {trust}, null);
            return new TlsChannel(
                    new NoDelayTlsSocketFactory(context.getSocketFactory()),
                    trust,
                    own.stream().findFirst(),
                    endpoint);
        } catch (GeneralSecurityException | IOException e) {
            throw new ConnectFailedException(
                    Diagnostic.of(DiagnosticCode.OTHER, endpoint, String.valueOf(e.getMessage())),
                    "TLS to %s cannot be prepared: %s".formatted(endpoint, e.getMessage()),
                    e);
        }
    }

    private static X509ExtendedTrustManager runtimeTrust(TlsSpec spec, String folder)
            throws GeneralSecurityException, IOException, ConnectFailedException {
        @Nullable KeyStore anchors = null;
        if (spec.ca().isPresent()) {
            anchors = empty();
            for (var certificate : PemFileReader.certificates(folder, spec.ca().get())) {
                anchors.setCertificateEntry("ca" + anchors.size(), certificate);
            }
        }
        var factory = TrustManagerFactory.getInstance("PKIX");
        factory.init(anchors);
        for (var manager : factory.getTrustManagers()) {
            if (manager instanceof X509ExtendedTrustManager found) {
                return found;
            }
        }
        throw new GeneralSecurityException("the Java runtime has no trust manager");
    }

    private static KeyManager[] keys(List<X509Certificate> own, TlsSpec spec, String folder)
            throws GeneralSecurityException, IOException, ConnectFailedException {
        if (spec.key().isEmpty()) {
            throw PemFileReader.unreadable(
                    spec.certificate().orElse(""), RejectionReason.of(RejectionCode.KEY_NOT_NAMED), null);
        }
        var key = PemFileReader.key(
                SecretResolver.of(spec.key().get(), folder), spec.key().get().toString());
        var store = empty();
        store.setKeyEntry(KEY, key, UNWRITTEN, own.toArray(X509Certificate[]::new));
        var factory = KeyManagerFactory.getInstance("PKIX");
        factory.init(store, UNWRITTEN);
        return factory.getKeyManagers();
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    public SSLSocketFactory sockets() {
        return sockets;
    }

    /** Diagnostic of the newest failure; empty if certificates did not cause it. */
    public Optional<Diagnostic> diagnostic(Throwable failure) {
        return trust.diagnostic().or(() -> alert(failure));
    }

    /** Diagnostic of a TLS alert from the server (RFC 8446, 6.2). */
    private Optional<Diagnostic> alert(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            var text = String.valueOf(cause.getMessage());
            // Java sends no client certificate if its issuer is not among the authorities that the server accepts.
            if (OBJECTIONS.stream().anyMatch(text::contains) || text.contains("handshake_failure") && own.isEmpty()) {
                return Optional.of(ours());
            }
            if (text.contains("protocol_version")) {
                return Optional.of(Diagnostic.of(DiagnosticCode.NO_SUCH_SECURITY, endpoint, "TLS 1.2+")
                        .with(RejectionReason.of(RejectionCode.OLDER_TLS)));
            }
        }
        return Optional.empty();
    }

    private Diagnostic ours() {
        return own.map(CertificateHostNames::fingerprint)
                .map(fingerprint -> Diagnostic.of(DiagnosticCode.OURS_NOT_TRUSTED, endpoint, fingerprint))
                .orElseGet(() -> Diagnostic.of(DiagnosticCode.NO_SUCH_LOGIN, endpoint, "login.anonymous")
                        .with(RejectionReason.of(RejectionCode.CERTIFICATE_LOGIN)));
    }
}
