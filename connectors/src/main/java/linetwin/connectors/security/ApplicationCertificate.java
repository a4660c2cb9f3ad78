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
 * Our application instance certificate (OPC 10000-6, 6.2.2) and its key, made at first use and anew before it ends. The
 * key is in a PKCS 12 file that nobody but its owner may read; beside it lies the certificate alone, to be handed to
 * those who run a server.
 */
public final class ApplicationCertificate {
    /** Made anew so long before its end, so that nobody finds out on a Sunday. */
    private static final Duration RENEWED_BEFORE = Duration.ofDays(30);

    private static final String ALIAS = "linetwin";
    /** The rights of the file protect the key: a password beside it would be theatre. */
    private static final char[] NO_PASSWORD = new char[0];

    private final KeyPair keys;
    private final X509Certificate certificate;

    private ApplicationCertificate(KeyPair keys, X509Certificate certificate) {
        this.keys = keys;
        this.certificate = certificate;
    }

    /**
     * Ours, as kept under the user's folder.
     *
     * @throws IOException where it can be neither read nor made
     */
    public static ApplicationCertificate under(String home) throws IOException {
        return under(home, Clock.systemUTC());
    }

    /** As seen at another time. */
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

    /** The name of this application, as its certificate has it: servers compare the two. */
    public String applicationUri() {
        return SubjectAlternativeNames.of(certificate).applicationUri();
    }
}
