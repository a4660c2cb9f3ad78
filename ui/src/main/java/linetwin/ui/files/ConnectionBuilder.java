package linetwin.ui.files;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import linetwin.core.connection.ConnectionSpec;
import linetwin.core.connection.SourceSpec;
import linetwin.core.id.AreaId;
import linetwin.core.id.SourceId;
import linetwin.core.layout.AreaSpec;
import linetwin.core.layout.LineLayout;

/** Builder of connections: default connections of a line, and connections at other ports. */
public final class ConnectionBuilder {
    private static final int OPCUA_PORT = 14840;
    private static final int MQTT_PORT = 18830;

    private ConnectionBuilder() {}

    /**
     * Default connection of a line that has no connection file: one half of its areas uses OPC UA, the other half MQTT.
     */
    public static ConnectionSpec defaultOf(LineLayout layout) {
        var areas = layout.areas().stream().map(AreaSpec::id).toList();
        var half = (areas.size() + 1) / 2;
        return new ConnectionSpec(
                layout.id(), "", List.of(opcua(areas.subList(0, half)), mqtt(areas.subList(half, areas.size()))));
    }

    private static SourceSpec opcua(List<AreaId> areas) {
        return new SourceSpec(
                new SourceId("opcua"),
                "opcua",
                "opc.tcp://127.0.0.1:%d/linetwin".formatted(OPCUA_PORT),
                "urn:linetwin:plant",
                "{line}/{area}/{station}",
                Duration.ofMillis(100),
                Duration.ofSeconds(2),
                areas);
    }

    private static SourceSpec mqtt(List<AreaId> areas) {
        return new SourceSpec(
                new SourceId("mqtt"),
                "mqtt",
                "tcp://127.0.0.1:%d".formatted(MQTT_PORT),
                "",
                "linetwin/{line}/{area}/{station}",
                Duration.ofMillis(100),
                Duration.ofSeconds(2),
                areas);
    }

    /** TCP port of the sources of a protocol; 0 if there is none. */
    public static int port(ConnectionSpec connection, String protocol) {
        return connection.sources().stream()
                .filter(source -> source.protocol().equals(protocol))
                .mapToInt(source -> Math.max(0, URI.create(source.endpoint()).getPort()))
                .findFirst()
                .orElse(0);
    }

    /** Copy of the connection with the sources of a protocol at another TCP port of the same host. */
    public static ConnectionSpec at(ConnectionSpec connection, String protocol, int port) {
        var sources = connection.sources().stream()
                .map(source -> source.protocol().equals(protocol) ? source.at(endpoint(source, port)) : source)
                .toList();
        return connection.with(sources);
    }

    private static String endpoint(SourceSpec source, int port) {
        var uri = URI.create(source.endpoint());
        return "%s://%s:%d%s".formatted(uri.getScheme(), uri.getHost(), port, uri.getPath());
    }
}
