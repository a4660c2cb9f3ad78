package linetwin.connectors.opcua.session;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import io.netty.channel.ChannelOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import linetwin.connectors.supervision.ConnectFailedException;
import linetwin.connectors.supervision.PortProbe;
import linetwin.core.connection.SourceSpec;
import linetwin.core.feed.FeedRequest;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.sdk.client.OpcUaClientConfig;
import org.eclipse.milo.opcua.sdk.client.OpcUaClientConfigBuilder;
import org.eclipse.milo.opcua.sdk.client.SessionActivityListener;
import org.eclipse.milo.opcua.sdk.client.UaSession;
import org.eclipse.milo.opcua.sdk.client.typetree.DataTypeTreeFactory;
import org.eclipse.milo.opcua.stack.core.AttributeId;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.QualifiedName;
import org.eclipse.milo.opcua.stack.core.types.enumerated.TimestampsToReturn;
import org.eclipse.milo.opcua.stack.core.types.structured.EndpointDescription;
import org.eclipse.milo.opcua.stack.core.types.structured.ReadValueId;
import org.eclipse.milo.opcua.stack.transport.client.tcp.OpcTcpClientTransportConfigBuilder;

/**
 * One session with a server: valid until it is lost, then closed and replaced by another. The reconnection of Milo is
 * not used: it waits up to 16 s between attempts and does not create a lost subscription again.
 */
public final class ServerSession implements AutoCloseable {
    private static final int CONNECT_MILLIS = 2_000;
    private static final int LOGIN_MILLIS = 5_000;
    /**
     * Timeout of a request in milliseconds. A single-threaded server answers nothing else while it creates a thousand
     * items; a server that hangs is detected earlier by its silence.
     */
    private static final int REQUEST_MILLIS = 20_000;

    private static final int SESSION_MILLIS = 60_000;
    private static final int KEEP_ALIVE_MILLIS = 1_000;
    private static final int KEEP_ALIVE_TIMEOUT_MILLIS = 5_000;
    private static final int KEEP_ALIVE_FAILURES = 2;
    private static final long CLOSE_SECONDS = 2;

    private final OpcUaClient client;
    private final NamespaceIndexes namespaces;
    private final ServerLimits limits;
    private final BusyState busyState = new BusyState();
    private final List<SubscriptionGroup> rates = new CopyOnWriteArrayList<>();
    private volatile boolean lost;

    private ServerSession(OpcUaClient client, String namespace) throws UaException {
        this.client = client;
        client.addSessionActivityListener(new SessionActivityListener() {
            @Override
            public void onSessionInactive(UaSession session) {
                lost = true;
            }
        });
        this.namespaces = new NamespaceIndexes(client.readNamespaceTable(), namespace);
        this.limits = ServerLimits.read(client);
    }

    /**
     * Opens a session: discovers the endpoints, selects one, checks the server's certificate, and logs in.
     *
     * @param protection receives the description of the channel's protection
     * @throws ConnectFailedException with the diagnostic of the failure
     */
    public static ServerSession open(FeedRequest request, Consumer<String> protection) throws ConnectFailedException {
        var source = request.source();
        // The library would try forever to connect to a closed port.
        PortProbe.at(source.endpoint());
        var endpoints = discovered(source);
        var choice = new EndpointSelector(request);
        var offered = choice.choose(endpoints);
        var session = SessionOpener.prepare(request, offered).open(endpoints);
        choice.used(offered);
        protection.accept(offered.words());
        return session;
    }

    private static List<EndpointDescription> discovered(SourceSpec source) throws ConnectFailedException {
        var refusals = new ServiceFaultText(source, Optional.empty());
        try {
            return EndpointDiscovery.endpoints(source.endpoint(), ServerSession::transport);
        } catch (UaException e) {
            throw refusals.undiscovered(e);
        }
    }

    static ServerSession connected(OpcUaClient client, String namespace) throws UaException {
        try {
            client.setDataTypeTreeFactory(DataTypeTreeFactory.eager());
            connect(client);
            return new ServerSession(client, namespace);
        } catch (UaException | RuntimeException e) {
            disconnect(client);
            throw e;
        }
    }

    private static void connect(OpcUaClient client) throws UaException {
        try {
            client.connectAsync().get(LOGIN_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UaException(StatusCodes.Bad_Shutdown, e);
        } catch (TimeoutException e) {
            throw new UaException(StatusCodes.Bad_Timeout, e);
        } catch (ExecutionException e) {
            throw UaException.extract(e).orElseGet(() -> new UaException(StatusCodes.Bad_CommunicationError, e));
        }
    }

    static void transport(OpcTcpClientTransportConfigBuilder transport) {
        transport
                .setConnectTimeout(uint(CONNECT_MILLIS))
                .setAcknowledgeTimeout(uint(CONNECT_MILLIS))
                .setBootstrapCustomizer(bootstrap ->
                        bootstrap.option(ChannelOption.TCP_NODELAY, true).option(ChannelOption.SO_KEEPALIVE, true));
    }

    static OpcUaClientConfigBuilder configuration() {
        return OpcUaClientConfig.builder()
                .setApplicationName(LocalizedText.english("LineTwin"))
                .setApplicationUri("urn:linetwin:client")
                .setProductUri("urn:linetwin")
                .setSessionEndpointValidationEnabled(true)
                .setRequestTimeout(uint(REQUEST_MILLIS))
                .setSessionTimeout(uint(SESSION_MILLIS))
                .setKeepAliveInterval(uint(KEEP_ALIVE_MILLIS))
                .setKeepAliveTimeout(uint(KEEP_ALIVE_TIMEOUT_MILLIS))
                .setKeepAliveFailuresAllowed(uint(KEEP_ALIVE_FAILURES));
    }

    public OpcUaClient client() {
        return client;
    }

    public NamespaceIndexes namespaces() {
        return namespaces;
    }

    public ServerLimits limits() {
        return limits;
    }

    public static ReadValueId attribute(NodeId node, AttributeId attribute) {
        return new ReadValueId(node, attribute.uid(), null, QualifiedName.NULL_VALUE);
    }

    /** Reads attributes, as many per request as the server accepts. */
    public List<DataValue> read(List<ReadValueId> attributes) throws UaException {
        return RequestBatches.send(attributes, limits.reads(), batch -> {
            var results = client.read(0, TimestampsToReturn.Both, batch).getResults();
            return results == null ? List.of() : Arrays.asList(results);
        });
    }

    /** State of the requests that keep the server from sending. */
    public BusyState busyState() {
        return busyState;
    }

    /** Adds a subscription that is expected to send. */
    void expect(SubscriptionGroup rate) {
        rates.add(rate);
    }

    /** Longest pause between messages of a healthy server, by its revised parameters. */
    public Duration longestPause() {
        return rates.stream()
                .map(SubscriptionGroup::longestPause)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    /** Marks the session as lost if one subscription is silent though no request keeps the server from sending. */
    public void judge() {
        if (!busyState.isNow() && rates.stream().anyMatch(rate -> rate.isSilent(busyState.ended()))) {
            lose();
        }
    }

    public boolean isLost() {
        return lost;
    }

    /** Marks the session as lost. */
    void lose() {
        lost = true;
    }

    @Override
    public void close() {
        disconnect(client);
    }

    /** Disconnects without waiting, as the server may be gone or hang. */
    private static void disconnect(OpcUaClient client) {
        var ended = client.disconnectAsync().orTimeout(CLOSE_SECONDS, TimeUnit.SECONDS);
        assert ended != null;
    }
}
