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
import linetwin.connectors.secret.Secrets;
import linetwin.connectors.supervision.ConnectFailedException;
import linetwin.core.feed.Finding;
import linetwin.core.feed.SecuritySpec;
import linetwin.core.feed.TlsSpec;
import linetwin.core.feed.Trouble;
import org.jspecify.annotations.Nullable;

/** A protected way to one endpoint: its sockets, and what was wrong when it could not be opened. */
public final class TlsChannel {
    private static final String KEY = "key";
    /** The key store lives in memory and is never written; the library insists on a password. */
    private static final char[] UNWRITTEN = {};

    private static final List<String> OBJECTIONS = List.of(
            "certificate_required", "bad_certificate", "unknown_ca", "certificate_unknown", "certificate_expired");

    private final SSLSocketFactory sockets;
    private final NamingTrust trust;
    private final Optional<X509Certificate> own;
    private final String endpoint;

    private TlsChannel(SSLSocketFactory sockets, NamingTrust trust, Optional<X509Certificate> own, String endpoint) {
        this.sockets = sockets;
        this.trust = trust;
        this.own = own;
        this.endpoint = endpoint;
    }

    /**
     * Reads the files that a channel needs.
     *
     * @param folder what paths in it are relative to
     * @throws ConnectFailedException where one cannot be used
     */
    public static TlsChannel to(String endpoint, SecuritySpec security, String folder) throws ConnectFailedException {
        try {
            var spec = security.tls();
            var host = String.valueOf(URI.create(endpoint).getHost());
            var trust = new NamingTrust(
                    runtimeTrust(spec, folder), endpoint, host, security.expiredUntil(), InstantSource.system());
            var own = spec.certificate().isEmpty()
                    ? List.<X509Certificate>of()
                    : PemFiles.certificates(folder, spec.certificate().get());
            var context = SSLContext.getInstance("TLS");
            context.init(own.isEmpty() ? null : keys(own, spec, folder), new TrustManager[] {trust}, null);
            return new TlsChannel(
                    new PromptTlsSockets(context.getSocketFactory()),
                    trust,
                    own.stream().findFirst(),
                    endpoint);
        } catch (GeneralSecurityException | IOException e) {
            throw new ConnectFailedException(
                    Finding.of(Trouble.OTHER, endpoint, String.valueOf(e.getMessage())),
                    "TLS to %s cannot be prepared: %s".formatted(endpoint, e.getMessage()),
                    e);
        }
    }

    private static X509ExtendedTrustManager runtimeTrust(TlsSpec spec, String folder)
            throws GeneralSecurityException, IOException, ConnectFailedException {
        @Nullable KeyStore anchors = null;
        if (spec.ca().isPresent()) {
            anchors = empty();
            for (var certificate : PemFiles.certificates(folder, spec.ca().get())) {
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
            throw PemFiles.unreadable(spec.certificate().orElse(""), "its key is not named", null);
        }
        var key = PemFiles.key(
                Secrets.of(spec.key().get(), folder), spec.key().get().toString());
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

    /** What the newest failure was about; empty where it was no matter of certificates. */
    public Optional<Finding> finding(Throwable failure) {
        return trust.finding().or(() -> alert(failure));
    }

    /** What the other side objected to, by its alert (RFC 8446, 6.2). */
    private Optional<Finding> alert(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            var text = String.valueOf(cause.getMessage());
            // A key that fits none of the authorities that the other side names is not even sent.
            if (OBJECTIONS.stream().anyMatch(text::contains) || text.contains("handshake_failure") && own.isEmpty()) {
                return Optional.of(ours());
            }
            if (text.contains("protocol_version")) {
                return Optional.of(
                        Finding.of(Trouble.NO_SUCH_SECURITY, endpoint, "TLS 1.2 or newer", "an older version"));
            }
        }
        return Optional.empty();
    }

    private Finding ours() {
        return own.map(CertificateNames::fingerprint)
                .map(fingerprint -> Finding.of(Trouble.OURS_NOT_TRUSTED, endpoint, fingerprint))
                .orElseGet(() ->
                        Finding.of(Trouble.NO_SUCH_LOGIN, endpoint, "no certificate of ours", "a client certificate"));
    }
}
