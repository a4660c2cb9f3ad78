package linetwin.connectors.sparkplug;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import linetwin.connectors.mqtt.OutgoingQueue;
import linetwin.core.connection.SparkplugSpec;

/** What a host remembers over all its connections: its nodes, whom it asked, and what it said of itself. */
final class SparkplugHostContext {
    private static final int MOST_NODES = 2_000;

    private final Duration reorder;
    private final Map<String, EdgeNodeState> nodes = new TreeMap<>();
    private final RebirthRequester rebirths;
    private final Optional<HostStatePublisher> state;
    private final OutgoingQueue outbox;

    SparkplugHostContext(SparkplugSpec spec, int buffer, InstantSource clock) {
        outbox = new OutgoingQueue(buffer);
        reorder = spec.reorder();
        rebirths = new RebirthRequester(spec.rebirths());
        state = spec.hostId().map(id -> new HostStatePublisher(id, clock));
    }

    /** A node; who invents more than can be is remembered no longer than its message lasts. */
    EdgeNodeState node(String name) {
        return nodes.size() < MOST_NODES || nodes.containsKey(name)
                ? nodes.computeIfAbsent(name, _ -> new EdgeNodeState(reorder))
                : new EdgeNodeState(reorder);
    }

    Map<String, EdgeNodeState> nodes() {
        return nodes;
    }

    OutgoingQueue outbox() {
        return outbox;
    }

    RebirthRequester rebirths() {
        return rebirths;
    }

    /** Empty where we only listen. */
    Optional<HostStatePublisher> state() {
        return state;
    }
}
