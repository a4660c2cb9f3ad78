package linetwin.connectors.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Certificate authority of one test, with keys in memory only. */
public final class TestAuthority {
    private static final Duration YEAR = Duration.ofDays(365);

    private final KeyPair keys = pair();
    private final X500Name name;
    private final X509Certificate certificate;
    private long serial = 1;

    public TestAuthority(String name) {
        this.name = new X500Name("CN=" + name);
        certificate = sign(this.name, keys, Instant.now().plus(YEAR), "", true);
    }

    public X509Certificate certificate() {
        return certificate;
    }

    /** Certificate with its key. */
    public record Signed(X509Certificate certificate, KeyPair keys) {
        /** TLS context of a server with this certificate. */
        public SSLContext context(X509Certificate trusted) {
            try {
                var store = empty();
                store.setKeyEntry("own", keys.getPrivate(), new char[0], new X509Certificate[] {certificate});
                var factory = KeyManagerFactory.getInstance("PKIX");
                factory.init(store, new char[0]);
                var anchors = empty();
                anchors.setCertificateEntry("ca", trusted);
                var trust = TrustManagerFactory.getInstance("PKIX");
                trust.init(anchors);
                var context = SSLContext.getInstance("TLS");
                context.init(factory.getKeyManagers(), trust.getTrustManagers(), null);
                return context;
            } catch (GeneralSecurityException | IOException e) {
                throw new IllegalStateException(e);
            }
        }

        /** Writes certificate and key into a folder, as {@code name.pem} and {@code name.key}. */
        public void write(Path folder, String name) throws IOException {
            TestAuthority.write(folder.resolve(name + ".pem"), certificate);
            var key = folder.resolve(name + ".key");
            Files.createFile(key, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(key, pem("PRIVATE KEY", keys.getPrivate().getEncoded()));
        }
    }

    public static void write(Path file, X509Certificate certificate) throws IOException {
        try {
            Files.writeString(file, pem("CERTIFICATE", certificate.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    /** Signs a certificate for a host or address, valid since a year ago and until {@code valid} from now. */
    public Signed sign(String subject, String host, Duration valid) {
        var pair = pair();
        return new Signed(
                sign(new X500Name("CN=" + subject), pair, Instant.now().plus(valid), host, false), pair);
    }

    private X509Certificate sign(X500Name subject, KeyPair pair, Instant until, String host, boolean isAuthority) {
        try {
            var builder = new JcaX509v3CertificateBuilder(
                    name,
                    BigInteger.valueOf(serial++),
                    Date.from(Instant.now().minus(YEAR)),
                    Date.from(until),
                    subject,
                    pair.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(isAuthority));
            if (!host.isEmpty()) {
                int kind = Character.isDigit(host.charAt(0)) ? GeneralName.iPAddress : GeneralName.dNSName;
                builder.addExtension(
                        Extension.subjectAlternativeName, false, new GeneralNames(new GeneralName(kind, host)));
            }
            var encoded = builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate()))
                    .getEncoded();
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded));
        } catch (OperatorCreationException | GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private static String pem(String type, byte[] content) {
        var text = new StringWriter();
        text.write("-----BEGIN %s-----\n".formatted(type));
        text.write(Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content));
        text.write("\n-----END %s-----\n".formatted(type));
        return text.toString();
    }
}
