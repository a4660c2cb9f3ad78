package linetwin.connectors.opcua.session;

import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.eclipse.milo.opcua.sdk.client.DiscoveryClient;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.structured.EndpointDescription;
import org.eclipse.milo.opcua.stack.core.util.EndpointUtil;
import org.eclipse.milo.opcua.stack.transport.client.tcp.OpcTcpClientTransportConfigBuilder;

/** Requests the endpoints of a server (GetEndpoints, OPC 10000-4, 5.4.4). */
final class EndpointDiscovery {
    private static final long TIMEOUT_SECONDS = 5;

    private EndpointDiscovery() {}

    static List<EndpointDescription> endpoints(String url, Consumer<OpcTcpClientTransportConfigBuilder> transport)
            throws UaException {
        try {
            return request(url, transport);
        } catch (UaException e) {
            if (isSilence(e)) {
                throw e;
            }
            // Servers that protect all endpoints may offer GetEndpoints only at a separate discovery URL.
            return request(url + (url.endsWith("/") ? "" : "/") + "discovery", transport);
        }
    }

    private static boolean isSilence(UaException e) {
        return e.getStatusCode().getValue() == StatusCodes.Bad_Timeout;
    }

    private static List<EndpointDescription> request(String url, Consumer<OpcTcpClientTransportConfigBuilder> transport)
            throws UaException {
        try {
            return DiscoveryClient.getEndpoints(url, transport).get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UaException(StatusCodes.Bad_Shutdown, e);
        } catch (TimeoutException e) {
            throw new UaException(StatusCodes.Bad_Timeout, e);
        } catch (ExecutionException e) {
            throw UaException.extract(e).orElseGet(() -> new UaException(StatusCodes.Bad_CommunicationError, e));
        }
    }

    /** Endpoint with the requested host and port, as the host that a server names is often not reachable from here. */
    static EndpointDescription reachable(EndpointDescription endpoint, String requested) {
        var uri = URI.create(requested);
        return EndpointUtil.updateUrl(endpoint, uri.getHost(), uri.getPort());
    }
}
