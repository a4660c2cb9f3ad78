package linetwin.connectors.mcap;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Schemas and channels of a file that is written. They stand in the chunks, where checksums protect them, and are
 * repeated in the next chunk and now and then, so that messages stay readable if a chunk is lost.
 */
final class DefinitionWriter {
    /** Number of times that a definition was written, and the last chunk that has it. */
    private record Written(int times, int chunk) {
        static final Written NEVER = new Written(0, -1);
        static final Written ALONE = new Written(1, -1);

        boolean isDue(int current) {
            return times < 2
                    ? chunk != current
                    : chunk / McapFormat.CHUNKS_BETWEEN_DEFINITIONS != current / McapFormat.CHUNKS_BETWEEN_DEFINITIONS;
        }
    }

    private final SortedMap<Integer, McapSchema> schemas = new TreeMap<>();
    private final SortedMap<Integer, McapChannel> channels = new TreeMap<>();
    private final SortedMap<Integer, Written> schemaWritten = new TreeMap<>();
    private final SortedMap<Integer, Written> channelWritten = new TreeMap<>();

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
        schemaWritten.put(schema.id(), Written.NEVER);
    }

    void add(McapChannel channel) {
        channels.put(channel.id(), channel);
        channelWritten.put(channel.id(), Written.NEVER);
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
        var channel = channels.get(id);
        if (channel == null || !isDue(channelWritten, id, chunk)) {
            return;
        }
        var schema = schemas.get(channel.schema());
        if (schema != null && isDue(schemaWritten, schema.id(), chunk)) {
            schema.write(records);
        }
        channel.write(records);
    }

    /** Tests if a definition is due in a chunk, and notes that it is written then. */
    private static boolean isDue(SortedMap<Integer, Written> written, int id, int chunk) {
        var last = written.getOrDefault(id, Written.NEVER);
        if (!last.isDue(chunk)) {
            return false;
        }
        written.put(id, new Written(last.times() + 1, chunk));
        return true;
    }

    /** Writes the definitions that were not written so far. They have no checksum, so chunks repeat them. */
    void writeMissing(RecordBuffer out) {
        schemas.values().stream()
                .filter(schema -> schemaWritten.replace(schema.id(), Written.NEVER, Written.ALONE))
                .forEach(schema -> schema.write(out));
        channels.values().stream()
                .filter(channel -> channelWritten.replace(channel.id(), Written.NEVER, Written.ALONE))
                .forEach(channel -> channel.write(out));
    }
}
