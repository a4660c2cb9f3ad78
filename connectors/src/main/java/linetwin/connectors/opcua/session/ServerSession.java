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
 * One session with a server: good until it is lost, then closed and replaced by another. Milo's own reconnection is not
 * trusted: it waits up to 16 s between tries and does not make a lost subscription anew.
 */
public final class ServerSession implements AutoCloseable {
    private static final int CONNECT_MILLIS = 2_000;
    private static final int LOGIN_MILLIS = 5_000;
    /**
     * A server of one thread answers nothing else while it makes a thousand items. That a server hangs is found sooner
     * by its silence.
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
    private final BusyState occupation = new BusyState();
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
     * Opens a session: finds the ways in, chooses one, checks who is there, and logs in.
     *
     * @param protection is told how the channel is protected
     * @throws ConnectFailedException with what the doctor can say of it
     */
    public static ServerSession open(FeedRequest request, Consumer<String> protection) throws ConnectFailedException {
        var source = request.source();
        CryptographyProvider.register();
        // The library would go on asking for ever where nobody listens.
        PortProbe.at(source.endpoint());
        var endpoints = discovered(source);
        var choice = new EndpointSelector(request);
        var offered = choice.choose(endpoints);
        var session = SessionOpener.prepare(request, offered).go(endpoints);
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
            hangUp(client);
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

    /** Reads attributes, as many with each request as the server takes. */
    public List<DataValue> read(List<ReadValueId> attributes) throws UaException {
        return RequestBatches.ask(attributes, limits.reads(), batch -> {
            var results = client.read(0, TimestampsToReturn.Both, batch).getResults();
            return results == null ? List.of() : Arrays.asList(results);
        });
    }

    /** The work that keeps the server from telling anything else. */
    public BusyState occupation() {
        return occupation;
    }

    /** From now on this subscription is expected to speak. */
    void expect(SubscriptionGroup rate) {
        rates.add(rate);
    }

    /** How long the server may say nothing, by what it made of our subscriptions, while all is well. */
    public Duration longestPause() {
        return rates.stream()
                .map(SubscriptionGroup::longestPause)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    /** Gives the session up where one subscription is silent though nothing keeps it from speaking. */
    public void judge() {
        if (!occupation.isNow() && rates.stream().anyMatch(rate -> rate.isSilent(occupation.ended()))) {
            lose();
        }
    }

    public boolean isLost() {
        return lost;
    }

    /** Nothing good is to be expected of it any more. */
    void lose() {
        lost = true;
    }

    @Override
    public void close() {
        hangUp(client);
    }

    /** Not waited for: the other side may be gone or hang. */
    private static void hangUp(OpcUaClient client) {
        var ended = client.disconnectAsync().orTimeout(CLOSE_SECONDS, TimeUnit.SECONDS);
        assert ended != null;
    }
}
