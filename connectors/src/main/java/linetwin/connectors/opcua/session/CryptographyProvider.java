package linetwin.connectors.opcua.session;

import java.security.Security;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** Registers the security provider that Aes256_Sha256_RsaPss needs. */
final class CryptographyProvider {
    private CryptographyProvider() {}

    /** Registers the provider in this program, once. */
    static synchronized void register() {
        if (Security.getProvider(BouncyCastleProvider.PROVIDER_NAME) == null) {
            Security.addProvider(new BouncyCastleProvider());
        }
    }
}
