package linetwin.core.connection;

/** Login at a source. */
public sealed interface UserSpec {
    record Password(String name, SecretRef password) implements UserSpec {}

    /**
     * Certificate of an OPC UA user.
     *
     * @param certificate PEM or DER file, relative to the connection file
     * @param key PKCS 8 file of its private key
     */
    record X509(String certificate, SecretRef key) implements UserSpec {}
}
