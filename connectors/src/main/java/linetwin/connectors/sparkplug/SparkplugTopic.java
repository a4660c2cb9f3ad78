package linetwin.connectors.sparkplug;

import java.util.Optional;
import linetwin.connectors.sparkplug.EdgeMessage.Kind;

/**
 * Topic of a message of an edge node: {@code spBv1.0/group/NDATA/edge[/device]}.
 *
 * @param device name of the device; empty for the node itself
 */
record SparkplugTopic(String group, Kind kind, String edge, String device) {
    static final String NAMESPACE = "spBv1.0";

    private static final int OF_NODE = 4;
    private static final int OF_DEVICE = 5;

    /** Parses a topic; empty if a host does not subscribe to it. */
    static Optional<SparkplugTopic> parse(String topic) {
        var parts = topic.split("/", -1);
        if (!parts[0].equals(NAMESPACE) || parts.length != OF_NODE && parts.length != OF_DEVICE) {
            return Optional.empty();
        }
        var device = parts.length == OF_DEVICE ? parts[OF_DEVICE - 1] : "";
        return kind(parts[2], parts.length == OF_DEVICE ? "D" : "N")
                .map(kind -> new SparkplugTopic(parts[1], kind, parts[3], device));
    }

    private static Optional<Kind> kind(String type, String of) {
        for (var kind : Kind.values()) {
            if (type.equals(of + kind.name())) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** Key of the node: group and edge. */
    String node() {
        return group + "/" + edge;
    }

    /** Topic of commands to a node. */
    static String command(String node) {
        int slash = node.indexOf('/');
        return "%s/%s/NCMD/%s".formatted(NAMESPACE, node.substring(0, slash), node.substring(slash + 1));
    }

    static String state(String host) {
        return "%s/STATE/%s".formatted(NAMESPACE, host);
    }
}
