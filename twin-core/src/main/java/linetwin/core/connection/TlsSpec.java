package linetwin.core.connection;

import java.util.Optional;

/**
 * Transport layer security of a broker connection. Files are PEM; paths are relative to the connection file.
 *
 * @param ca certificate authority of the broker; empty for the authorities that the Java runtime trusts
 * @param certificate client certificate, if the broker requires one
 * @param key private key of the client certificate, PKCS 8
 */
public record TlsSpec(Optional<String> ca, Optional<String> certificate, Optional<SecretRef> key) {
    public static final TlsSpec SYSTEM = new TlsSpec(Optional.empty(), Optional.empty(), Optional.empty());
}
