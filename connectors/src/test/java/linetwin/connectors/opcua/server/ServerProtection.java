package linetwin.connectors.opcua.server;

import java.util.LinkedHashSet;
import org.eclipse.milo.opcua.sdk.server.EndpointConfig;
import org.eclipse.milo.opcua.sdk.server.OpcUaServerConfig;
import org.eclipse.milo.opcua.sdk.server.OpcUaServerConfigBuilder;
import org.eclipse.milo.opcua.stack.core.security.DefaultCertificateManager;
import org.eclipse.milo.opcua.stack.core.security.MemoryCertificateQuarantine;
import org.eclipse.milo.opcua.stack.core.security.SecurityPolicy;
import org.eclipse.milo.opcua.stack.core.types.enumerated.MessageSecurityMode;

/** Protection and accepted users of a test server. */
@FunctionalInterface
public interface ServerProtection {
    String APPLICATION_URI = "urn:foreign.example:press:server";

    /** Unprotected server that accepts anonymous users. */
    ServerProtection NONE = (config, port) -> {
        var endpoints = new LinkedHashSet<EndpointConfig>();
        endpoints.add(endpoint(port, SecurityPolicy.None, MessageSecurityMode.None)
                .addTokenPolicy(OpcUaServerConfig.USER_TOKEN_POLICY_ANONYMOUS)
                .build());
        config.setEndpoints(endpoints)
                .setCertificateManager(new DefaultCertificateManager(new MemoryCertificateQuarantine()));
    };

    void apply(OpcUaServerConfigBuilder config, int port);

    static EndpointConfig.Builder endpoint(int port, SecurityPolicy policy, MessageSecurityMode mode) {
        return EndpointConfig.newBuilder()
                .setBindAddress(ForeignServer.ADDRESS)
                .setHostname(ForeignServer.ADDRESS)
                .setBindPort(port)
                .setPath("/foreign")
                .setSecurityPolicy(policy)
                .setSecurityMode(mode);
    }
}
