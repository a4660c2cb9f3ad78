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

/** A key of the plant's OPC UA server with its own certificate, made at run time and never kept. */
record PlantIdentity(KeyPair keys, X509Certificate certificate) {
    static final String APPLICATION_URI = "urn:linetwin:plant:server";
    private static final int BITS = 2048;

    static PlantIdentity make() {
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

    /** Whoever shows a certificate is let in: it guards nothing. */
    CertificateManager manager() {
        try {
            var type = NodeIds.RsaSha256ApplicationCertificateType;
            var store = new MemoryCertificateStore();
            store.set(type, new CertificateStore.Entry(keys.getPrivate(), new X509Certificate[] {certificate}));
            var quarantine = new MemoryCertificateQuarantine();
            var group = DefaultApplicationGroup.createAndInitialize(
                    new MemoryTrustListManager(),
                    store,
                    new NothingNew(),
                    new CertificateValidator.InsecureCertificateValidator());
            return new DefaultCertificateManager(quarantine, group);
        } catch (Exception e) {
            throw new IllegalStateException("The plant cannot use its own certificate", e);
        }
    }

    /** The store is full already. */
    private static final class NothingNew extends RsaSha256CertificateFactory {
        @Override
        protected X509Certificate[] createRsaSha256CertificateChain(KeyPair keys) {
            throw new IllegalStateException("The plant's certificate was made before");
        }
    }
}
