package linetwin.connectors.tls;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Host names of a certificate (RFC 6125): its alternative names, or the common name if it has none. */
final class CertificateHostNames {
    private static final int DNS = 2;
    private static final int ADDRESS = 7;
    private static final Pattern LITERAL_ADDRESS = Pattern.compile("[0-9.]+|\\[?[0-9a-fA-F:]*:[0-9a-fA-F:.]*]?");
    private static final Pattern COMMON_NAME = Pattern.compile("(?:^|,)\\s*CN=([^,]+)");

    private CertificateHostNames() {}

    static List<String> of(X509Certificate certificate) {
        var names = new ArrayList<String>();
        try {
            var alternatives = certificate.getSubjectAlternativeNames();
            if (alternatives != null) {
                for (var each : alternatives) {
                    if (each.get(1) instanceof String name && (isKind(each, DNS) || isKind(each, ADDRESS))) {
                        names.add(name);
                    }
                }
            }
        } catch (CertificateParsingException _) {
            // An unreadable name matches no host.
        }
        if (names.isEmpty()) {
            var common =
                    COMMON_NAME.matcher(certificate.getSubjectX500Principal().getName());
            if (common.find()) {
                names.add(common.group(1));
            }
        }
        return names;
    }

    private static boolean isKind(List<?> name, int kind) {
        return name.get(0) instanceof Integer number && number == kind;
    }

    static boolean speaksFor(X509Certificate certificate, String host) {
        return of(certificate).stream().anyMatch(name -> matches(name, host));
    }

    private static boolean matches(String name, String host) {
        if (LITERAL_ADDRESS.matcher(host).matches()) {
            return LITERAL_ADDRESS.matcher(name).matches() && sameAddress(name, host);
        }
        var wanted = host.toLowerCase(Locale.ROOT);
        var offered = name.toLowerCase(Locale.ROOT);
        int dot = wanted.indexOf('.');
        // A wildcard replaces exactly one label, the first, and never a whole top-level domain (RFC 6125, 6.4.3).
        return offered.equals(wanted)
                || offered.startsWith("*.")
                        && offered.indexOf('.', 2) > 0
                        && dot > 0
                        && offered.substring(1).equals(wanted.substring(dot));
    }

    private static boolean sameAddress(String one, String other) {
        try {
            return InetAddress.getByName(one).equals(InetAddress.getByName(other));
        } catch (UnknownHostException _) {
            return false;
        }
    }

    /** SHA-256 fingerprint in upper-case hexadecimal, pairs separated by colons. */
    static String fingerprint(X509Certificate certificate) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A certificate that was read cannot be written", e);
        }
    }
}
