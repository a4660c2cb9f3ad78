package linetwin.connectors.mcap;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/** Gathers the message index of one chunk: for each channel the log times and offsets of its messages. */
final class MessageIndexBuilder {
    private static final int ENTRY_LONGS = 2;

    /** Pairs of log time and offset. */
    private static final class Entries {
        private long[] pairs = new long[ENTRY_LONGS * 8];
        private int used;

        void add(long logTime, long offset) {
            if (used == pairs.length) {
                pairs = Arrays.copyOf(pairs, 2 * used);
            }
            pairs[used++] = logTime;
            pairs[used++] = offset;
        }

        void write(int channel, RecordBuffer out) {
            var mark = out.begin(McapFormat.MESSAGE_INDEX);
            var array = out.u16(channel).beginSized();
            for (var i = 0; i < used; i++) {
                out.u64(pairs[i]);
            }
            out.endSized(array).end(mark);
        }
    }

    private final SortedMap<Integer, Entries> channels = new TreeMap<>();
    private long startTime = Long.MAX_VALUE;
    private long endTime;

    static MessageIndexBuilder of(McapChunk chunk) {
        var index = new MessageIndexBuilder();
        chunk.forEach(m -> index.add(m.channel(), m.logTime(), m.recordOffset()));
        return index;
    }

    void add(int channel, long logTime, int offset) {
        channels.computeIfAbsent(channel, _ -> new Entries()).add(logTime, offset);
        startTime = Math.min(startTime, logTime);
        endTime = Math.max(endTime, logTime);
    }

    boolean isEmpty() {
        return channels.isEmpty();
    }

    void clear() {
        channels.clear();
        startTime = Long.MAX_VALUE;
        endTime = 0;
    }

    long startTime() {
        return isEmpty() ? 0 : startTime;
    }

    long endTime() {
        return endTime;
    }

    /** Number of messages by channel. */
    SortedMap<Integer, Long> counts() {
        var counts = new TreeMap<Integer, Long>();
        channels.forEach((channel, entries) -> counts.put(channel, (long) entries.used / ENTRY_LONGS));
        return counts;
    }

    /**
     * Writes the records of the index behind a chunk.
     *
     * @param offset byte of the file at which the buffer begins
     */
    MessageIndexOffsets write(RecordBuffer out, long offset) {
        var ids = new int[channels.size()];
        var places = new int[channels.size()];
        var i = 0;
        for (var channel : channels.entrySet()) {
            ids[i] = channel.getKey();
            places[i++] = out.size();
            channel.getValue().write(channel.getKey(), out);
        }
        return MessageIndexOffsets.of(ids, places, offset);
    }
}
