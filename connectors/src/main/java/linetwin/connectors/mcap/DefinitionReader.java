package linetwin.connectors.mcap;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Schemas and channels that a scan finds. Definitions in chunks and in the summary are proved by checksums and precede
 * those that stand alone.
 */
final class DefinitionReader {
    private final SortedMap<Integer, McapSchema> schemas = new TreeMap<>();
    private final SortedMap<Integer, McapChannel> channels = new TreeMap<>();
    private final SortedMap<Integer, McapSchema> unprovedSchemas = new TreeMap<>();
    private final SortedMap<Integer, McapChannel> unprovedChannels = new TreeMap<>();

    void takeProved(McapSummary summary) {
        schemas.putAll(summary.schemas());
        channels.putAll(summary.channels());
    }

    /** Takes the definitions of a chunk; it is damage if they contradict proved ones. */
    void takeProved(McapChunk chunk, long offset) throws DamagedMcapException {
        for (var schema : chunk.schemas()) {
            requireSame(schema, schemas.getOrDefault(schema.id(), schema), offset);
        }
        for (var channel : chunk.channels()) {
            requireSame(channel, channels.getOrDefault(channel.id(), channel), offset);
        }
        chunk.schemas().forEach(schema -> schemas.put(schema.id(), schema));
        chunk.channels().forEach(channel -> channels.put(channel.id(), channel));
    }

    private static void requireSame(Object one, Object other, long offset) throws DamagedMcapException {
        if (!one.equals(other)) {
            throw new DamagedMcapException(offset, "a chunk defines a schema or channel in another way");
        }
    }

    void takeUnproved(McapSchema schema) {
        unprovedSchemas.putIfAbsent(schema.id(), schema);
    }

    void takeUnproved(McapChannel channel) {
        unprovedChannels.putIfAbsent(channel.id(), channel);
    }

    SortedMap<Integer, McapSchema> schemas() {
        var all = new TreeMap<>(unprovedSchemas);
        all.putAll(schemas);
        return all;
    }

    /** Channels whose schema is known, too. */
    SortedMap<Integer, McapChannel> channels() {
        var known = schemas();
        var all = new TreeMap<>(unprovedChannels);
        all.putAll(channels);
        all.values().removeIf(channel -> channel.schema() != 0 && !known.containsKey(channel.schema()));
        return all;
    }
}
