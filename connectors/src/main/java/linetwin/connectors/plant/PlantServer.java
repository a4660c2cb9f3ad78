package linetwin.connectors.plant;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import linetwin.core.plant.PlantSecurity;
import org.eclipse.milo.opcua.sdk.server.EndpointConfig;
import org.eclipse.milo.opcua.sdk.server.OpcUaServer;
import org.eclipse.milo.opcua.sdk.server.OpcUaServerConfig;
import org.eclipse.milo.opcua.sdk.server.OpcUaServerConfigLimits;
import org.eclipse.milo.opcua.sdk.server.identity.AnonymousIdentityValidator;
import org.eclipse.milo.opcua.sdk.server.identity.IdentityValidator;
import org.eclipse.milo.opcua.sdk.server.identity.UsernameIdentityValidator;
import org.eclipse.milo.opcua.stack.core.security.DefaultCertificateManager;
import org.eclipse.milo.opcua.stack.core.security.MemoryCertificateQuarantine;
import org.eclipse.milo.opcua.stack.core.security.SecurityPolicy;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UInteger;
import org.eclipse.milo.opcua.stack.core.types.enumerated.MessageSecurityMode;
import org.eclipse.milo.opcua.stack.core.types.enumerated.UserTokenType;
import org.eclipse.milo.opcua.stack.core.types.structured.UserTokenPolicy;
import org.eclipse.milo.opcua.stack.transport.server.tcp.OpcTcpServerTransport;
import org.eclipse.milo.opcua.stack.transport.server.tcp.OpcTcpServerTransportConfig;
import org.jspecify.annotations.Nullable;

/**
 * OPC UA server of the plant, from one start to one stop. It listens on loopback only and serves a simulation; the
 * notes on libraries state that Milo 1.1.2 must not serve beyond that.
 */
final class PlantServer {
    private static final long TIMEOUT_SECONDS = 20;
    private static final Set<SecurityPolicy> POLICIES = Set.of(
            SecurityPolicy.Basic256Sha256, SecurityPolicy.Aes128_Sha256_RsaOaep, SecurityPolicy.Aes256_Sha256_RsaPss);

    private final String endpoint;
    private final OpcUaServer server;
    private final PlantNamespace nodes;
    private final ConnectionFreezes freezes = new ConnectionFreezes();
    private boolean started;

    /**
     * Creates a server that accepts no client yet.
     *
     * @param identity certificate; null: no protected endpoint is offered
     * @param foreign number of foreign namespaces that precede the namespace of the plant
     */
    PlantServer(
            ListenAddress address,
            String namespace,
            PlantSecurity security,
            @Nullable PlantIdentity identity,
            int foreign) {
        this.endpoint = address.endpoint();
        this.server = new OpcUaServer(
                configuration(address, security, identity),
                _ -> new OpcTcpServerTransport(OpcTcpServerTransportConfig.newBuilder()
                        .setChannelPipelineCustomizer(freezes::attach)
                        .build()));
        for (int i = 1; i <= foreign; i++) {
            server.getNamespaceTable().add("urn:linetwin:plant:foreign:" + i);
        }
        this.nodes = new PlantNamespace(server, namespace);
        nodes.startup();
    }

    /** Port and path at which a server listens. */
    record ListenAddress(int port, String path) {
        String endpoint() {
            return "opc.tcp://%s:%d%s".formatted(LoopbackPorts.ADDRESS, port, path);
        }
    }

    private static OpcUaServerConfig configuration(
            ListenAddress address, PlantSecurity security, @Nullable PlantIdentity identity) {
        var manager = identity == null
                ? new DefaultCertificateManager(new MemoryCertificateQuarantine())
                : identity.manager();
        return OpcUaServerConfig.builder()
                .setApplicationUri(PlantIdentity.APPLICATION_URI)
                .setApplicationName(LocalizedText.english("LineTwin virtual plant"))
                .setProductUri("urn:linetwin")
                .setCertificateManager(manager)
                .setIdentityValidator(validator(security.users()))
                .setEndpoints(endpoints(address, security, identity))
                .setLimits(new Limits())
                .build();
    }

    private static IdentityValidator validator(Map<String, String> users) {
        return users.isEmpty()
                ? AnonymousIdentityValidator.INSTANCE
                : new UsernameIdentityValidator(
                        challenge -> challenge.getPassword().equals(users.get(challenge.getUsername())));
    }

    private static Set<EndpointConfig> endpoints(
            ListenAddress address, PlantSecurity security, @Nullable PlantIdentity identity) {
        var open = EndpointConfig.newBuilder()
                .setBindAddress(LoopbackPorts.ADDRESS)
                .setHostname(LoopbackPorts.ADDRESS)
                .setBindPort(address.port())
                .setPath(address.path())
                .setSecurityPolicy(SecurityPolicy.None)
                .setSecurityMode(MessageSecurityMode.None)
                .addTokenPolicy(tokens(security, identity));
        var endpoints = new LinkedHashSet<EndpointConfig>();
        if (identity != null) {
            open.setCertificate(identity.certificate());
            for (var policy : POLICIES) {
                for (var mode : Set.of(MessageSecurityMode.Sign, MessageSecurityMode.SignAndEncrypt)) {
                    endpoints.add(open.copy()
                            .setSecurityPolicy(policy)
                            .setSecurityMode(mode)
                            .build());
                }
            }
        }
        endpoints.add(open.build());
        return endpoints;
    }

    /** Token policy for clients. A server without a key can only request passwords in clear text, on loopback. */
    private static UserTokenPolicy tokens(PlantSecurity security, @Nullable PlantIdentity identity) {
        if (security.users().isEmpty()) {
            return OpcUaServerConfig.USER_TOKEN_POLICY_ANONYMOUS;
        }
        var protection = identity == null ? SecurityPolicy.None : SecurityPolicy.Basic256Sha256;
        return new UserTokenPolicy("username", UserTokenType.UserName, null, null, protection.getUri());
    }

    PlantNamespace nodes() {
        return nodes;
    }

    ConnectionFreezes freezes() {
        return freezes;
    }

    void start() {
        started = true;
        try {
            server.startup().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw cannotStart(e);
        } catch (ExecutionException | TimeoutException e) {
            throw cannotStart(e);
        }
    }

    private UncheckedIOException cannotStart(Exception e) {
        return new UncheckedIOException(
                new IOException("The OPC UA server at %s cannot start: %s".formatted(endpoint, e.getMessage()), e));
    }

    void stop() {
        freezes.release();
        nodes.shutdown();
        if (!started) {
            return;
        }
        try {
            server.shutdown().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The OPC UA server at %s cannot stop".formatted(endpoint), e);
        } finally {
            freezes.closeAll();
        }
    }

    private static final class Limits implements OpcUaServerConfigLimits {
        private static final double SHORTEST_INTERVAL_MILLIS = 20;

        @Override
        public Double getMinPublishingInterval() {
            return SHORTEST_INTERVAL_MILLIS;
        }

        @Override
        public UInteger getMaxNodesPerTranslateBrowsePathsToNodeIds() {
            return uint(1_000);
        }

        @Override
        public Double getMinSupportedSampleRate() {
            return SHORTEST_INTERVAL_MILLIS;
        }
    }
}
