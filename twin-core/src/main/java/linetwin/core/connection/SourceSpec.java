package linetwin.core.connection;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import linetwin.core.id.AreaId;
import linetwin.core.id.SourceId;

/**
 * One source of a connection: where it is, what it speaks, and what it tells of the line. A source either speaks our
 * own station model ({@code path} and {@code areas}), as the virtual plant does, or has its values mapped by
 * {@code tags}.
 *
 * @param protocol {@code opcua}, {@code mqtt} or {@code sparkplug}; names the provider that can open it
 * @param endpoint such as {@code opc.tcp://127.0.0.1:14840/linetwin}, {@code tcp://127.0.0.1:18830} or
 *     {@code ssl://broker:8883}
 * @param namespace OPC UA namespace URI of its nodes; empty where the protocol has none
 * @param path of our own model: where a station is found, a browse path or a topic with {@code {line}}, {@code {area}},
 *     {@code {station}}; empty where tags are mapped
 * @param staleAfter silence after which its stations count as out of contact
 * @param areas of our own model: the areas that it tells of
 * @param tags what the values of foreign equipment mean; empty for our own model
 * @param permits what may be written there; empty: nothing, ever
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

    /** A source of our own model with nothing particular about it. */
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

    /** This source at another endpoint, as when a port was taken. */
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

    /** Whether its values are mapped tag by tag. */
    public boolean isForeign() {
        return !tags.isEmpty();
    }
}
