package linetwin.connectors.opcua.server;

import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.milo.opcua.sdk.server.EndpointConfig;
import org.eclipse.milo.opcua.sdk.server.OpcUaServerConfig;
import org.eclipse.milo.opcua.sdk.server.OpcUaServerConfigBuilder;
import org.eclipse.milo.opcua.sdk.server.identity.AnonymousIdentityValidator;
import org.eclipse.milo.opcua.sdk.server.identity.CompositeValidator;
import org.eclipse.milo.opcua.sdk.server.identity.UsernameIdentityValidator;
import org.eclipse.milo.opcua.sdk.server.identity.X509IdentityValidator;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.security.CertificateManager;
import org.eclipse.milo.opcua.stack.core.security.CertificateStore;
import org.eclipse.milo.opcua.stack.core.security.CertificateValidator;
import org.eclipse.milo.opcua.stack.core.security.DefaultApplicationGroup;
import org.eclipse.milo.opcua.stack.core.security.DefaultCertificateManager;
import org.eclipse.milo.opcua.stack.core.security.MemoryCertificateQuarantine;
import org.eclipse.milo.opcua.stack.core.security.MemoryCertificateStore;
import org.eclipse.milo.opcua.stack.core.security.MemoryTrustListManager;
import org.eclipse.milo.opcua.stack.core.security.RsaSha256CertificateFactory;
import org.eclipse.milo.opcua.stack.core.security.SecurityPolicy;
import org.eclipse.milo.opcua.stack.core.types.enumerated.MessageSecurityMode;
import org.eclipse.milo.opcua.stack.core.types.structured.UserTokenPolicy;

/** Protected endpoints with certificates and users. */
public final class SecureEndpoints implements ServerProtection {
    public static final String USER = "line";
    public static final String PASSWORD = "sesame-%d".formatted(System.nanoTime());

    private final List<X509Certificate> chain;
    private final KeyPair keys;
    private final List<Way> ways = new ArrayList<>();
    private final List<UserTokenPolicy> logins = new ArrayList<>();
    private final AtomicInteger passwordsTried = new AtomicInteger();
    private boolean trustsUs = true;
    private String named = ForeignServer.ADDRESS;

    private record Way(SecurityPolicy policy, MessageSecurityMode mode) {}

    public SecureEndpoints(TestIdentity identity, X509Certificate... issuers) {
        keys = identity.keys();
        chain = new ArrayList<>(List.of(identity.certificate()));
        chain.addAll(List.of(issuers));
    }

    /** All accepted policies and modes, and an unprotected endpoint. */
    public static SecureEndpoints withAllWays(TestIdentity identity) {
        var secured = new SecureEndpoints(identity);
        secured.way(SecurityPolicy.None, MessageSecurityMode.None);
        for (var policy : List.of(
                SecurityPolicy.Basic256Sha256,
                SecurityPolicy.Aes128_Sha256_RsaOaep,
                SecurityPolicy.Aes256_Sha256_RsaPss)) {
            secured.way(policy, MessageSecurityMode.Sign).way(policy, MessageSecurityMode.SignAndEncrypt);
        }
        return secured.acceptLogin(OpcUaServerConfig.USER_TOKEN_POLICY_ANONYMOUS);
    }

    public SecureEndpoints way(SecurityPolicy policy, MessageSecurityMode mode) {
        ways.add(new Way(policy, mode));
        return this;
    }

    public SecureEndpoints acceptLogin(UserTokenPolicy login) {
        logins.add(login);
        return this;
    }

    /** Rejects our certificate as unknown. */
    public SecureEndpoints distrustsUs() {
        trustsUs = false;
        return this;
    }

    /** Host in the endpoints, which may differ from the reachable one. */
    public SecureEndpoints calledByItself(String host) {
        named = host;
        return this;
    }

    /** Number of received passwords. */
    public int passwordsTried() {
        return passwordsTried.get();
    }

    @Override
    public void apply(OpcUaServerConfigBuilder config, int port) {
        var endpoints = new LinkedHashSet<EndpointConfig>();
        for (var way : ways) {
            var endpoint = ServerProtection.endpoint(port, way.policy(), way.mode())
                    .setHostname(named)
                    .setCertificate(chain.getFirst());
            logins.forEach(endpoint::addTokenPolicy);
            endpoints.add(endpoint.build());
        }
        endpoints.add(ServerProtection.endpoint(port, SecurityPolicy.None, MessageSecurityMode.None)
                .setHostname(named)
                .setPath("/foreign/discovery")
                .build());
        config.setEndpoints(endpoints)
                .setCertificateManager(manager())
                .setIdentityValidator(new CompositeValidator(
                        AnonymousIdentityValidator.INSTANCE,
                        new UsernameIdentityValidator(challenge -> {
                            passwordsTried.incrementAndGet();
                            return challenge.getUsername().equals(USER)
                                    && challenge.getPassword().equals(PASSWORD);
                        }),
                        new X509IdentityValidator(certificate ->
                                certificate.getSubjectX500Principal().getName().contains("CN=press"))));
    }

    private CertificateManager manager() {
        try {
            var store = new MemoryCertificateStore();
            store.set(
                    NodeIds.RsaSha256ApplicationCertificateType,
                    new CertificateStore.Entry(keys.getPrivate(), chain.toArray(X509Certificate[]::new)));
            var validator = trustsUs
                    ? new CertificateValidator.InsecureCertificateValidator()
                    : (CertificateValidator) (all, uri, hosts) -> {
                        throw new UaException(StatusCodes.Bad_CertificateUntrusted);
                    };
            var group = DefaultApplicationGroup.createAndInitialize(
                    new MemoryTrustListManager(), store, new NoFactory(), validator);
            return new DefaultCertificateManager(new MemoryCertificateQuarantine(), group);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class NoFactory extends RsaSha256CertificateFactory {
        @Override
        protected X509Certificate[] createRsaSha256CertificateChain(KeyPair keys) {
            throw new IllegalStateException("its certificate was given");
        }
    }
}
