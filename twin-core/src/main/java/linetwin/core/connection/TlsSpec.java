package linetwin.core.connection;

import java.util.Optional;

/**
 * Transport layer security of a broker; files are PEM and relative to the connection file.
 *
 * @param ca who must have signed the broker's certificate; empty: those whom the Java runtime trusts
 * @param certificate our own, where the broker asks for one
 * @param key its private key, PKCS 8
 */
public record TlsSpec(Optional<String> ca, Optional<String> certificate, Optional<SecretRef> key) {
    public static final TlsSpec SYSTEM = new TlsSpec(Optional.empty(), Optional.empty(), Optional.empty());
}
