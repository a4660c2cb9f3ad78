package linetwin.connectors.peers;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Certificate authority of one test, without stored state. */
public final class TestCa {
    private static final Duration YEAR = Duration.ofDays(365);

    private final Path folder;
    private final String name;
    private final KeyPair keys = newKeys();
    private long serial;

    /** Creates an authority that writes its files to a folder. */
    public TestCa(Path folder, String name) {
        this.folder = folder;
        this.name = name;
        var now = Instant.now();
        write(name + ".pem", certificate(name, keys, now.minus(YEAR), now.plus(YEAR), List.of()));
    }

    /** Certificate and key as PEM files. */
    public record Issued(Path certificate, Path key) {}

    /** Certificate of the authority. */
    public Path file() {
        return folder.resolve(name + ".pem").toAbsolutePath();
    }

    /** Issues a certificate for hosts that is valid now. */
    public Issued issue(String subject, String... hosts) {
        return issue(subject, Instant.now().plus(YEAR), hosts);
    }

    /** Issues a certificate for hosts that expired a day ago. */
    public Issued issueExpired(String subject, String... hosts) {
        return issue(subject, Instant.now().minus(Duration.ofDays(1)), hosts);
    }

    private Issued issue(String subject, Instant until, String... hosts) {
        var pair = newKeys();
        var certificate = certificate(subject, pair, until.minus(YEAR), until, List.of(hosts));
        return new Issued(write(subject + ".pem", certificate), write(subject + ".key", pkcs8(pair)));
    }

    private X509Certificate certificate(String subject, KeyPair pair, Instant from, Instant until, List<String> hosts) {
        try {
            var isCa = pair == keys;
            var builder = new JcaX509v3CertificateBuilder(
                    new X500Name("CN=" + name),
                    BigInteger.valueOf(++serial),
                    Date.from(from),
                    Date.from(until),
                    new X500Name("CN=" + subject),
                    pair.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(isCa));
            if (!hosts.isEmpty()) {
                var names = hosts.stream().map(TestCa::generalName).toArray(GeneralName[]::new);
                builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names));
            }
            var signer = new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate());
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (IOException | OperatorCreationException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static GeneralName generalName(String host) {
        var isAddress = Character.isDigit(host.charAt(0));
        return new GeneralName(isAddress ? GeneralName.iPAddress : GeneralName.dNSName, host);
    }

    private static Object pkcs8(KeyPair pair) {
        try {
            return new JcaPKCS8Generator(pair.getPrivate(), null).generate();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path write(String file, Object content) {
        var text = new StringWriter();
        try {
            try (var pem = new JcaPEMWriter(text)) {
                pem.writeObject(content);
            }
            return secret(folder.resolve(file), text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file that only its owner may read. */
    public static Path secret(Path file, String content) {
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            return Files.writeString(file, content).toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KeyPair newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
