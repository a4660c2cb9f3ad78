package linetwin.core.connection;

/** As whom we log in to a source. */
public sealed interface UserSpec {
    record Password(String name, SecretRef password) implements UserSpec {}

    /**
     * A certificate of the user, as OPC UA has it.
     *
     * @param certificate PEM or DER file, relative to the connection file
     * @param key PKCS 8 file of its private key
     */
    record X509(String certificate, SecretRef key) implements UserSpec {}
}
