package linetwin.core.feed;

import java.time.Duration;
import java.util.List;
import linetwin.core.id.AreaId;
import linetwin.core.id.SourceId;

/**
 * One source of a connection: where it is, what it speaks, and which areas of the line it tells of.
 *
 * @param protocol {@code opcua} or {@code mqtt}; names the provider that can open it
 * @param endpoint such as {@code opc.tcp://127.0.0.1:14840/linetwin} or {@code tcp://127.0.0.1:18830}
 * @param namespace OPC UA namespace URI of its nodes; empty where the protocol has none
 * @param path where a station is found: a browse path or a topic with {@code {line}}, {@code {area}}, {@code {station}}
 * @param staleAfter silence after which its stations count as out of contact
 */
public record SourceSpec(
        SourceId id,
        String protocol,
        String endpoint,
        String namespace,
        String path,
        Duration publishingInterval,
        Duration staleAfter,
        List<AreaId> areas) {
    public SourceSpec {
        areas = List.copyOf(areas);
    }

    /** This source at another endpoint, as when a port was taken. */
    public SourceSpec at(String otherEndpoint) {
        return new SourceSpec(id, protocol, otherEndpoint, namespace, path, publishingInterval, staleAfter, areas);
    }
}
