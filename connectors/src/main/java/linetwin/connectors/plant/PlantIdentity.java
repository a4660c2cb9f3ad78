package linetwin.connectors.plant;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Period;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.security.CertificateManager;
import org.eclipse.milo.opcua.stack.core.security.CertificateStore;
import org.eclipse.milo.opcua.stack.core.security.CertificateValidator;
import org.eclipse.milo.opcua.stack.core.security.DefaultApplicationGroup;
import org.eclipse.milo.opcua.stack.core.security.DefaultCertificateManager;
import org.eclipse.milo.opcua.stack.core.security.MemoryCertificateQuarantine;
import org.eclipse.milo.opcua.stack.core.security.MemoryCertificateStore;
import org.eclipse.milo.opcua.stack.core.security.MemoryTrustListManager;
import org.eclipse.milo.opcua.stack.core.security.RsaSha256CertificateFactory;
import org.eclipse.milo.opcua.stack.core.util.SelfSignedCertificateBuilder;

/** Key pair and self-signed certificate of the plant's OPC UA server, generated at run time and never stored. */
record PlantIdentity(KeyPair keys, X509Certificate certificate) {
    static final String APPLICATION_URI = "urn:linetwin:plant:server";
    private static final int BITS = 2048;

    static PlantIdentity generate() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            var keys = generator.generateKeyPair();
            return new PlantIdentity(keys, certificate(keys));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot make RSA keys", e);
        }
    }

    private static X509Certificate certificate(KeyPair keys) {
        try {
            return new SelfSignedCertificateBuilder(keys)
                    .setCommonName("LineTwin virtual plant")
                    .setOrganization("LineTwin")
                    .setApplicationUri(APPLICATION_URI)
                    .setValidityPeriod(Period.ofYears(1))
                    .addDnsName("localhost")
                    .addIpAddress(LoopbackPorts.ADDRESS)
                    .build();
        } catch (Exception e) {
            throw new IllegalStateException("The plant cannot sign its own certificate", e);
        }
    }

    /** Certificate manager that accepts every client certificate, as the plant protects nothing. */
    CertificateManager manager() {
        try {
            var type = NodeIds.RsaSha256ApplicationCertificateType;
            var store = new MemoryCertificateStore();
            store.set(type, new CertificateStore.Entry(keys.getPrivate(), new X509Certificate[] {certificate}));
            var quarantine = new MemoryCertificateQuarantine();
            var group = DefaultApplicationGroup.createAndInitialize(
                    new MemoryTrustListManager(),
                    store,
                    new UnusedCertificateFactory(),
                    new CertificateValidator.InsecureCertificateValidator());
            return new DefaultCertificateManager(quarantine, group);
        } catch (Exception e) {
            throw new IllegalStateException("The plant cannot use its own certificate", e);
        }
    }

    /** Factory that is never called, as the store already contains the certificate. */
    private static final class UnusedCertificateFactory extends RsaSha256CertificateFactory {
        @Override
        protected X509Certificate[] createRsaSha256CertificateChain(KeyPair keys) {
            throw new IllegalStateException("The plant's certificate was made before");
        }
    }
}
