package linetwin.connectors.opcua.session;

import java.security.Security;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * Registers the security provider that Aes256_Sha256_RsaPss needs. Its signed classes take about 0.4 s of processor
 * time to load, so sessions without encryption do without it.
 */
final class CryptographyProvider {
    private CryptographyProvider() {}

    /** Registers the provider in this program, once. */
    static synchronized void register() {
        if (Security.getProvider(BouncyCastleProvider.PROVIDER_NAME) == null) {
            Security.addProvider(new BouncyCastleProvider());
        }
    }
}
