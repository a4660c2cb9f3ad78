package linetwin.connectors.opcua.server;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Keys and a certificate, created by a test: valid ones, and one of each fault. */
public record TestIdentity(KeyPair keys, X509Certificate certificate) {
    private static final Duration LONG = Duration.ofDays(365);

    /** Fault of a certificate. */
    public record Wish(String host, String applicationUri, Instant from, Instant until, List<Integer> uses) {
        public static Wish good() {
            var now = Instant.now();
            return new Wish(
                    ForeignServer.ADDRESS,
                    ServerProtection.APPLICATION_URI,
                    now.minus(LONG),
                    now.plus(LONG),
                    List.of(
                            KeyUsage.digitalSignature,
                            KeyUsage.nonRepudiation,
                            KeyUsage.keyEncipherment,
                            KeyUsage.dataEncipherment,
                            KeyUsage.keyCertSign));
        }

        public Wish forHost(String other) {
            return new Wish(other, applicationUri, from, until, uses);
        }

        public Wish forApplication(String other) {
            return new Wish(host, other, from, until, uses);
        }

        public Wish between(Instant first, Instant last) {
            return new Wish(host, applicationUri, first, last, uses);
        }

        public Wish onlyFor(int use) {
            return new Wish(host, applicationUri, from, until, List.of(use));
        }
    }

    public static TestIdentity good() {
        return of(Wish.good());
    }

    /** Self-signed certificate. */
    public static TestIdentity of(Wish wish) {
        var keys = newKeys();
        return new TestIdentity(keys, certificate(wish, keys, "CN=press", "CN=press", keys, false));
    }

    /** Certificate of an authority. */
    public static TestIdentity authority() {
        var keys = newKeys();
        return new TestIdentity(
                keys, certificate(Wish.good(), keys, "CN=plant authority", "CN=plant authority", keys, true));
    }

    /** Certificate signed by an authority. */
    public TestIdentity signs(Wish wish) {
        var theirs = newKeys();
        var issuer = certificate.getSubjectX500Principal().getName();
        return new TestIdentity(theirs, certificate(wish, theirs, "CN=press", issuer, keys, false));
    }

    /** Revocation list of this authority. */
    public byte[] revocations(TestIdentity... gone) {
        try {
            var now = Instant.now();
            var list = new JcaX509v2CRLBuilder(certificate.getSubjectX500Principal(), Date.from(now.minus(LONG)));
            list.setNextUpdate(Date.from(now.plus(LONG)));
            for (var each : gone) {
                list.addCRLEntry(
                        each.certificate.getSerialNumber(), Date.from(now.minus(LONG)), CRLReason.keyCompromise);
            }
            var signer = new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate());
            return list.build(signer).getEncoded();
        } catch (IOException | OperatorCreationException e) {
            throw new IllegalStateException(e);
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

    private static X509Certificate certificate(
            Wish wish, KeyPair keys, String subject, String issuer, KeyPair signer, boolean isAuthority) {
        try {
            var builder = new JcaX509v3CertificateBuilder(
                    new X500Name(issuer),
                    BigInteger.valueOf(System.nanoTime()),
                    Date.from(wish.from()),
                    Date.from(wish.until()),
                    new X500Name(subject),
                    keys.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(isAuthority));
            int uses = wish.uses().stream().reduce(0, (a, b) -> a | b) | (isAuthority ? KeyUsage.cRLSign : 0);
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(uses));
            builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(new KeyPurposeId[] {
                KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth
            }));
            builder.addExtension(Extension.subjectAlternativeName, false, names(wish));
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(signer.getPrivate())));
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static GeneralNames names(Wish wish) {
        var names = new ArrayList<GeneralName>();
        names.add(new GeneralName(GeneralName.uniformResourceIdentifier, wish.applicationUri()));
        boolean isAddress = wish.host().matches("[0-9.]+");
        names.add(new GeneralName(isAddress ? GeneralName.iPAddress : GeneralName.dNSName, wish.host()));
        return new GeneralNames(names.toArray(GeneralName[]::new));
    }

    /** Writes both as files that only their owner can read. */
    public void write(Path certificateFile, Path keyFile) {
        try {
            Files.write(certificateFile, certificate.getEncoded());
            var pem = "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n"
                    .formatted(Base64.getMimeEncoder()
                            .encodeToString(keys.getPrivate().getEncoded()));
            Files.write(keyFile, pem.getBytes(StandardCharsets.US_ASCII));
            Files.setPosixFilePermissions(keyFile, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
