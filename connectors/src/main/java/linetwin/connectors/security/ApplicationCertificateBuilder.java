package linetwin.connectors.security;

import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Builder of certificates as OPC 10000-6, 6.2.2 requires: self-signed, with ApplicationUri and host names. */
final class ApplicationCertificateBuilder {
    private static final int KEY_BITS = 2048;
    private static final int SERIAL_BITS = 120;
    private static final Duration LASTS = Duration.ofDays(3 * 365);
    /** Time from the begin of validity to the generation: a server whose clock is late must accept it as well. */
    private static final Duration SINCE = Duration.ofDays(1);

    private ApplicationCertificateBuilder() {}

    static KeyPair keys() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(KEY_BITS);
        return generator.generateKeyPair();
    }

    static X509Certificate selfSigned(KeyPair keys, Instant now) throws GeneralSecurityException {
        var host = host();
        var name = new X500NameBuilder()
                .addRDN(BCStyle.CN, "LineTwin")
                .addRDN(BCStyle.O, "LineTwin")
                .addRDN(BCStyle.DC, host)
                .build();
        try {
            var builder = new JcaX509v3CertificateBuilder(
                    name,
                    new BigInteger(SERIAL_BITS, new SecureRandom()).add(BigInteger.ONE),
                    Date.from(now.minus(SINCE)),
                    Date.from(now.plus(LASTS)),
                    name,
                    keys.getPublic());
            extend(builder, keys, host);
            var signer = new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate());
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (IOException | OperatorCreationException e) {
            throw new GeneralSecurityException("No certificate could be made: " + e.getMessage(), e);
        }
    }

    private static void extend(X509v3CertificateBuilder builder, KeyPair keys, String host)
            throws IOException, GeneralSecurityException {
        var identifiers = new JcaX509ExtensionUtils();
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(
                Extension.keyUsage,
                true,
                new KeyUsage(KeyUsage.digitalSignature
                        | KeyUsage.nonRepudiation
                        | KeyUsage.keyEncipherment
                        | KeyUsage.dataEncipherment
                        | KeyUsage.keyCertSign));
        builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(new KeyPurposeId[] {
            KeyPurposeId.id_kp_clientAuth, KeyPurposeId.id_kp_serverAuth
        }));
        builder.addExtension(
                Extension.subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(keys.getPublic()));
        builder.addExtension(
                Extension.authorityKeyIdentifier, false, identifiers.createAuthorityKeyIdentifier(keys.getPublic()));
        builder.addExtension(Extension.subjectAlternativeName, false, names(host));
    }

    private static GeneralNames names(String host) {
        return new GeneralNames(new GeneralName[] {
            new GeneralName(GeneralName.uniformResourceIdentifier, "urn:%s:linetwin".formatted(host)),
            new GeneralName(GeneralName.dNSName, host)
        });
    }

    private static String host() {
        try {
            var name = InetAddress.getLocalHost().getHostName();
            var plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.-]", "-");
            return plain.isBlank() ? "localhost" : plain;
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
