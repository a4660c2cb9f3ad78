package linetwin.core.connection;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import linetwin.core.id.AreaId;
import linetwin.core.id.SourceId;

/**
 * Source of a connection: its endpoint, its protocol, and its values. A source has either our own station model
 * ({@code path} and {@code areas}), like the virtual plant, or values mapped by {@code tags}. {@code ssl://broker:8883}
 * {@code {station}}; empty for mapped tags
 *
 * @param protocol {@code opcua}, {@code mqtt} or {@code sparkplug}; selects the provider that can open it
 * @param endpoint such as {@code opc.tcp://127.0.0.1:14840/linetwin}, {@code tcp://127.0.0.1:18830} or
 * @param namespace OPC UA namespace URI of its nodes; empty for protocols without namespaces
 * @param path location of a station in our own model: a browse path or a topic with {@code {line}}, {@code {area}},
 * @param staleAfter silence after which its stations count as out of contact
 * @param areas areas of our own model that this source reports
 * @param tags meaning of the values of foreign equipment; empty for our own model
 * @param permits changes allowed at this source; empty if nothing may ever be written
 */
public record SourceSpec(
        SourceId id,
        String protocol,
        String endpoint,
        String namespace,
        String path,
        Duration publishingInterval,
        Duration staleAfter,
        List<AreaId> areas,
        List<TagSpec> tags,
        SecuritySpec security,
        Optional<UserSpec> user,
        MqttSpec mqtt,
        SparkplugSpec sparkplug,
        List<PermitSpec> permits) {
    public SourceSpec {
        areas = List.copyOf(areas);
        tags = List.copyOf(tags);
        permits = List.copyOf(permits);
    }

    /** Creates a source of our own model with default settings. */
    public SourceSpec(
            SourceId id,
            String protocol,
            String endpoint,
            String namespace,
            String path,
            Duration publishingInterval,
            Duration staleAfter,
            List<AreaId> areas) {
        this(
                id,
                protocol,
                endpoint,
                namespace,
                path,
                publishingInterval,
                staleAfter,
                areas,
                List.of(),
                SecuritySpec.BEST,
                Optional.empty(),
                MqttSpec.CLEAN,
                SparkplugSpec.LISTEN,
                List.of());
    }

    /** Copy of this source at another endpoint, for example if its port was taken. */
    public SourceSpec at(String otherEndpoint) {
        return new SourceSpec(
                id,
                protocol,
                otherEndpoint,
                namespace,
                path,
                publishingInterval,
                staleAfter,
                areas,
                tags,
                security,
                user,
                mqtt,
                sparkplug,
                permits);
    }

    /** True if its values are mapped tag by tag. */
    public boolean isForeign() {
        return !tags.isEmpty();
    }
}
