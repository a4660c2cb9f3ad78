package linetwin.connectors.opcua;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import linetwin.connectors.link.Inbox;
import linetwin.connectors.link.Knock;
import linetwin.connectors.link.Link;
import linetwin.connectors.link.NoLinkException;
import linetwin.core.feed.SourceSpec;
import linetwin.core.layout.LineLayout;
import linetwin.core.model.Quality;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.sdk.client.OpcUaClientConfigBuilder;
import org.eclipse.milo.opcua.sdk.client.SessionActivityListener;
import org.eclipse.milo.opcua.sdk.client.UaSession;
import org.eclipse.milo.opcua.sdk.client.subscriptions.MonitoredItemServiceOperationResult;
import org.eclipse.milo.opcua.sdk.client.subscriptions.OpcUaMonitoredItem;
import org.eclipse.milo.opcua.sdk.client.subscriptions.OpcUaSubscription;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.security.SecurityPolicy;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.transport.client.tcp.OpcTcpClientTransportConfigBuilder;

/**
 * One connection to an OPC UA server: a session with one subscription of all tags. Milo's own reconnection is not
 * trusted: it waits up to 16 s between tries and does not make a lost subscription anew.
 */
final class OpcUaLink implements Link {
    private static final int CONNECT_MILLIS = 2_000;
    private static final int REQUEST_MILLIS = 5_000;
    private static final int SESSION_MILLIS = 60_000;
    private static final int KEEP_ALIVE_MILLIS = 1_000;
    private static final int SHORTEST_QUEUE = 10;
    private static final long CLOSE_SECONDS = 2;
    private static final long LOOK_UP_AGAIN_NANOS = 10_000_000_000L;

    private final OpcUaClient client;
    private final Inbox inbox;
    private final TagMapping mapping;
    private final String namespace;
    private final double publishing;
    private final OpcUaSubscription subscription;
    private volatile List<Tag> missing = List.of();
    private volatile boolean lost;
    private long lookedUp = System.nanoTime();

    private OpcUaLink(OpcUaClient client, SourceSpec source, Inbox inbox) {
        this.client = client;
        this.inbox = inbox;
        this.namespace = source.namespace();
        this.publishing = source.publishingInterval().toMillis();
        this.subscription = new OpcUaSubscription(client, publishing);
        this.mapping = new TagMapping(inbox);
    }

    static OpcUaLink open(SourceSpec source, LineLayout layout, Inbox inbox) throws NoLinkException {
        Knock.at(source.endpoint());
        try {
            var client = OpcUaClient.create(
                    source.endpoint(),
                    endpoints -> endpoints.stream()
                            .filter(e -> SecurityPolicy.None.getUri().equals(e.getSecurityPolicyUri()))
                            .findFirst(),
                    OpcUaLink::transport,
                    OpcUaLink::configure);
            var link = new OpcUaLink(client, source, inbox);
            link.connect(source, layout);
            return link;
        } catch (UaException e) {
            throw refused(source, e);
        }
    }

    private static NoLinkException refused(SourceSpec source, UaException e) {
        return new NoLinkException(
                "The OPC UA server at %s did not accept the connection: %s"
                        .formatted(source.endpoint(), e.getMessage()),
                e);
    }

    private static void transport(OpcTcpClientTransportConfigBuilder transport) {
        transport.setConnectTimeout(uint(CONNECT_MILLIS)).setAcknowledgeTimeout(uint(CONNECT_MILLIS));
    }

    private static void configure(OpcUaClientConfigBuilder client) {
        client.setApplicationName(LocalizedText.english("LineTwin"))
                .setApplicationUri("urn:linetwin:client")
                .setProductUri("urn:linetwin")
                .setRequestTimeout(uint(REQUEST_MILLIS))
                .setSessionTimeout(uint(SESSION_MILLIS))
                .setKeepAliveInterval(uint(KEEP_ALIVE_MILLIS))
                .setKeepAliveTimeout(uint(KEEP_ALIVE_MILLIS))
                .setKeepAliveFailuresAllowed(uint(1));
    }

    private void connect(SourceSpec source, LineLayout layout) throws NoLinkException {
        try {
            client.connect();
            client.addSessionActivityListener(new SessionActivityListener() {
                @Override
                public void onSessionInactive(UaSession session) {
                    lost = true;
                }
            });
            subscription.setTargetKeepAliveInterval(KEEP_ALIVE_MILLIS);
            subscription.setSubscriptionListener(new Listener());
            subscription.create();
            missing = Tag.of(layout, source);
            subscribeMissing();
            if (missing.stream().anyMatch(tag -> tag.asset().isEmpty())) {
                throw new NoLinkException(
                        "The server at %s does not have %s in namespace %s. Check path and namespace in the connection file"
                                .formatted(source.endpoint(), missing.getFirst().path(), source.namespace()));
            }
        } catch (UaException e) {
            close();
            throw refused(source, e);
        } catch (NoLinkException e) {
            close();
            throw e;
        }
    }

    /** Subscribes to those tags that the server has by now. */
    private void subscribeMissing() throws UaException {
        var found = new BrowsePaths(client, namespace).resolve(missing);
        var items = found.stream().map(this::item).toList();
        subscription.addMonitoredItems(items);
        subscription.createMonitoredItems().stream()
                .filter(result -> !result.isGood())
                .forEach(this::refusedItem);
        var subscribed = found.stream().map(BrowsePaths.Found::tag).collect(Collectors.toSet());
        missing = missing.stream().filter(tag -> !subscribed.contains(tag)).toList();
        if (!missing.isEmpty()) {
            inbox.malformed(missing.getFirst().path(), "%d tags are missing on the server".formatted(missing.size()));
        }
    }

    private OpcUaMonitoredItem item(BrowsePaths.Found found) {
        var item = OpcUaMonitoredItem.newDataItem(found.node());
        // Half the publishing interval, so that no change between two messages is lost unseen.
        item.setSamplingInterval(publishing / 2);
        item.setQueueSize(uint(SHORTEST_QUEUE));
        item.setUserObject(found.tag());
        return item;
    }

    @Override
    public void tend() {
        var now = System.nanoTime();
        if (!missing.isEmpty() && now - lookedUp > LOOK_UP_AGAIN_NANOS) {
            lookedUp = now;
            Thread.ofVirtual().start(this::lookUpAgain);
        }
    }

    /** A server may make its nodes one after the other; those that come late are not lost. */
    private void lookUpAgain() {
        try {
            subscribeMissing();
        } catch (UaException e) {
            inbox.malformed("the tags that are missing", String.valueOf(e.getMessage()));
        }
    }

    private void refusedItem(MonitoredItemServiceOperationResult result) {
        var item = result.monitoredItem();
        inbox.malformed(
                item.getUserObject().map(Object::toString).orElse("a tag"),
                "the server does not send it: " + result.operationResult().orElse(result.serviceResult()));
    }

    @Override
    public boolean isLost() {
        return lost;
    }

    @Override
    public void close() {
        // Not waited for: the other side may be gone or hang.
        var ended = client.disconnectAsync().orTimeout(CLOSE_SECONDS, TimeUnit.SECONDS);
        assert ended != null;
    }

    private final class Listener implements OpcUaSubscription.SubscriptionListener {
        @Override
        public void onDataReceived(
                OpcUaSubscription subscription, List<OpcUaMonitoredItem> items, List<DataValue> values) {
            for (int i = 0; i < items.size(); i++) {
                take((Tag) items.get(i).getUserObject().orElseThrow(), values.get(i));
            }
            mapping.tell();
        }

        private void take(Tag tag, DataValue data) {
            var value = data.value().value();
            if (value != null) {
                mapping.value(tag, value, quality(data.statusCode()), time(data));
            }
        }

        @Override
        public void onKeepAliveReceived(OpcUaSubscription subscription) {
            inbox.alive();
        }

        @Override
        public void onStatusChanged(OpcUaSubscription subscription, StatusCode status) {
            lost = true;
        }
    }

    private static Quality quality(StatusCode status) {
        if (status.isGood()) {
            return Quality.GOOD;
        }
        return status.isUncertain() ? Quality.UNCERTAIN : Quality.BAD;
    }

    private static Instant time(DataValue data) {
        var source = data.sourceTime();
        if (source != null) {
            return source.getJavaInstant();
        }
        var server = data.serverTime();
        return server == null ? Instant.EPOCH : server.getJavaInstant();
    }
}
