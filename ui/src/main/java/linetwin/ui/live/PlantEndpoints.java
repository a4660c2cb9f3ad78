package linetwin.ui.live;

import java.util.Optional;
import linetwin.core.connection.ConnectionSpec;
import linetwin.core.connection.SourceSpec;

/** Endpoints of a virtual plant, as URLs; an empty one stands for any free port. */
public record PlantEndpoints(String opcua, String mqtt) {
    /** Any free port for each protocol. */
    static final PlantEndpoints ANYWHERE = new PlantEndpoints("", "");

    /** Endpoints that a connection file names for the plant. */
    public static PlantEndpoints of(ConnectionSpec connection) {
        return new PlantEndpoints(endpoint(connection, "opcua"), endpoint(connection, "mqtt"));
    }

    private static String endpoint(ConnectionSpec connection, String protocol) {
        return connection.sources().stream()
                .filter(source -> source.protocol().equals(protocol))
                .map(SourceSpec::endpoint)
                .findFirst()
                .orElse("");
    }

    /** Endpoint of a protocol; empty if a plant does not implement the protocol. */
    Optional<String> of(String protocol) {
        return switch (protocol) {
            case "opcua" -> Optional.of(opcua);
            case "mqtt" -> Optional.of(mqtt);
            default -> Optional.empty();
        };
    }
}
