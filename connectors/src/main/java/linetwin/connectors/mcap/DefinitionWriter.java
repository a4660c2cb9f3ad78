package linetwin.connectors.mcap;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Schemas and channels of a file that is written. They stand in the chunks, where checksums protect them, and are
 * repeated now and then, so that messages stay readable if the first chunk is lost.
 */
final class DefinitionWriter {
    private static final int NEVER = -1;

    private final SortedMap<Integer, McapSchema> schemas = new TreeMap<>();
    private final SortedMap<Integer, McapChannel> channels = new TreeMap<>();
    private final SortedMap<Integer, Integer> schemaWritten = new TreeMap<>();
    private final SortedMap<Integer, Integer> channelWritten = new TreeMap<>();

    int nextSchema() {
        return requireId(schemas.isEmpty() ? 1 : schemas.lastKey() + 1);
    }

    int nextChannel() {
        return requireId(channels.isEmpty() ? 1 : channels.lastKey() + 1);
    }

    private static int requireId(int id) {
        if (id > McapFormat.MAX_ID) {
            throw new IllegalStateException("A file has at most %d schemas and channels".formatted(McapFormat.MAX_ID));
        }
        return id;
    }

    void add(McapSchema schema) {
        schemas.put(schema.id(), schema);
        schemaWritten.put(schema.id(), NEVER);
    }

    void add(McapChannel channel) {
        channels.put(channel.id(), channel);
        channelWritten.put(channel.id(), NEVER);
    }

    boolean hasSchema(int id) {
        return schemas.containsKey(id);
    }

    boolean hasChannel(int id) {
        return channels.containsKey(id);
    }

    /**
     * Writes a channel and its schema into the records of a chunk, unless that was done a few chunks ago.
     *
     * @param chunk number of the chunk
     */
    void define(int id, int chunk, RecordBuffer records) {
        var round = chunk / McapFormat.CHUNKS_BETWEEN_DEFINITIONS;
        var channel = channels.get(id);
        if (channel == null || !isNew(channelWritten, id, round)) {
            return;
        }
        var schema = schemas.get(channel.schema());
        if (schema != null && isNew(schemaWritten, schema.id(), round)) {
            schema.write(records);
        }
        channel.write(records);
    }

    private static boolean isNew(SortedMap<Integer, Integer> written, int id, int round) {
        var last = written.put(id, round);
        return last == null || last != round;
    }

    /** Writes the definitions that were not written so far. */
    void writeMissing(RecordBuffer out) {
        schemas.values().stream()
                .filter(schema -> schemaWritten.replace(schema.id(), NEVER, 0))
                .forEach(schema -> schema.write(out));
        channels.values().stream()
                .filter(channel -> channelWritten.replace(channel.id(), NEVER, 0))
                .forEach(channel -> channel.write(out));
    }
}
