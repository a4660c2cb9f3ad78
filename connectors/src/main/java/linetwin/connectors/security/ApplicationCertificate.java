package linetwin.connectors.security;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Application instance certificate of this program (OPC 10000-6, 6.2.2) and its key, generated at first use and renewed
 * before its expiry. The key is in a PKCS #12 file that only its owner may read; the certificate alone is in a file
 * beside it, for the administrators of servers.
 */
public final class ApplicationCertificate {
    /**
     * Time before expiry at which the certificate is renewed, so that no connection fails by an expired certificate.
     */
    private static final Duration RENEWED_BEFORE = Duration.ofDays(30);

    private static final String ALIAS = "linetwin";
    /** Empty password: the access rights of the file protect the key; a password stored beside it would add nothing. */
    private static final char[] NO_PASSWORD = new char[0];

    private final KeyPair keys;
    private final X509Certificate certificate;

    private ApplicationCertificate(KeyPair keys, X509Certificate certificate) {
        this.keys = keys;
        this.certificate = certificate;
    }

    /**
     * Reads or generates the certificate below the folder of the user.
     *
     * @throws IOException if it can be neither read nor generated
     */
    public static ApplicationCertificate under(String home) throws IOException {
        return under(home, Clock.systemUTC());
    }

    /** Reads or generates the certificate at the time of a given clock. */
    static synchronized ApplicationCertificate under(String home, InstantSource clock) throws IOException {
        var folder = PkiFolder.folder(home).resolve("own");
        var file = folder.resolve("linetwin.p12");
        try {
            var kept = read(file);
            if (kept.isPresent() && kept.get().lasts(clock)) {
                return kept.get();
            }
            var made = make(clock);
            OwnerOnlyFiles.write(file, made.store());
            OwnerOnlyFiles.write(folder.resolve("linetwin.der"), made.certificate.getEncoded());
            return made;
        } catch (GeneralSecurityException e) {
            throw new IOException("%s cannot be used: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static Optional<ApplicationCertificate> read(Path file) throws IOException, GeneralSecurityException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            store.load(in, NO_PASSWORD);
        }
        return store.getKey(ALIAS, NO_PASSWORD) instanceof PrivateKey key
                        && store.getCertificate(ALIAS) instanceof X509Certificate certificate
                ? Optional.of(new ApplicationCertificate(new KeyPair(certificate.getPublicKey(), key), certificate))
                : Optional.empty();
    }

    private boolean lasts(InstantSource clock) {
        return clock.instant()
                .plus(RENEWED_BEFORE)
                .isBefore(certificate.getNotAfter().toInstant());
    }

    private static ApplicationCertificate make(InstantSource clock) throws GeneralSecurityException {
        var keys = ApplicationCertificateBuilder.keys();
        return new ApplicationCertificate(keys, ApplicationCertificateBuilder.selfSigned(keys, clock.instant()));
    }

    private byte[] store() throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, NO_PASSWORD);
        store.setKeyEntry(ALIAS, keys.getPrivate(), NO_PASSWORD, new Certificate[] {certificate});
        var out = new ByteArrayOutputStream();
        store.store(out, NO_PASSWORD);
        return out.toByteArray();
    }

    public KeyPair keys() {
        return keys;
    }

    public X509Certificate certificate() {
        return certificate;
    }

    public String fingerprint() {
        return CertificateFingerprint.of(certificate);
    }

    /** ApplicationUri of this program as in its certificate; servers compare the two. */
    public String applicationUri() {
        return SubjectAlternativeNames.of(certificate).applicationUri();
    }
}
