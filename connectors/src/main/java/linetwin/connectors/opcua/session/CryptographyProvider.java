package linetwin.connectors.opcua.session;

import java.security.Security;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** The provider of cryptography without which Aes256_Sha256_RsaPss cannot be spoken. */
final class CryptographyProvider {
    private CryptographyProvider() {}

    /** Makes it known to this program, once. */
    static synchronized void register() {
        if (Security.getProvider(BouncyCastleProvider.PROVIDER_NAME) == null) {
            Security.addProvider(new BouncyCastleProvider());
        }
    }
}
