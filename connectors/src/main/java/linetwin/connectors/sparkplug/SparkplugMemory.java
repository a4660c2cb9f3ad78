package linetwin.connectors.sparkplug;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import linetwin.connectors.mqtt.Outbox;
import linetwin.core.connection.SparkplugSpec;

/** What a host remembers over all its connections: its nodes, whom it asked, and what it said of itself. */
final class SparkplugMemory {
    private static final int MOST_NODES = 2_000;

    private final Duration reorder;
    private final Map<String, EdgeNode> nodes = new TreeMap<>();
    private final Rebirths rebirths;
    private final Optional<HostState> state;
    private final Outbox outbox;

    SparkplugMemory(SparkplugSpec spec, int buffer, InstantSource clock) {
        outbox = new Outbox(buffer);
        reorder = spec.reorder();
        rebirths = new Rebirths(spec.rebirths());
        state = spec.hostId().map(id -> new HostState(id, clock));
    }

    /** A node; who invents more than can be is remembered no longer than its message lasts. */
    EdgeNode node(String name) {
        return nodes.size() < MOST_NODES || nodes.containsKey(name)
                ? nodes.computeIfAbsent(name, _ -> new EdgeNode(reorder))
                : new EdgeNode(reorder);
    }

    Map<String, EdgeNode> nodes() {
        return nodes;
    }

    Outbox outbox() {
        return outbox;
    }

    Rebirths rebirths() {
        return rebirths;
    }

    /** Empty where we only listen. */
    Optional<HostState> state() {
        return state;
    }
}
