package linetwin.connectors.sparkplug;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import linetwin.connectors.mqtt.OutgoingQueue;
import linetwin.core.connection.SparkplugSpec;

/** State of a host that outlives its connections: edge nodes, rebirth requests, host state and outgoing messages. */
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

    /** State of a node; above the limit of nodes, a state that is used for one message only. */
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

    /** Publisher of the host state; empty for a host without a host id, which only subscribes. */
    Optional<HostStatePublisher> state() {
        return state;
    }
}
