package linetwin.connectors.mcap;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts of a file.
 *
 * @param startTime earliest log time in nanoseconds, 0 without messages
 * @param endTime latest log time in nanoseconds, 0 without messages
 * @param messagesOfChannels number of messages by id of the channel
 */
public record McapStatistics(
        long messages,
        int schemas,
        long channels,
        long attachments,
        long metadata,
        long chunks,
        long startTime,
        long endTime,
        SortedMap<Integer, Long> messagesOfChannels) {
    static McapStatistics read(RecordInput in) throws DamagedMcapException {
        return new McapStatistics(
                in.u64(),
                in.u16(),
                in.u32(),
                in.u32(),
                in.u32(),
                in.u32(),
                in.u64(),
                in.u64(),
                counts(in.slice(in.u32())));
    }

    private static SortedMap<Integer, Long> counts(RecordInput in) throws DamagedMcapException {
        var counts = new TreeMap<Integer, Long>();
        while (in.hasMore()) {
            var channel = in.u16();
            counts.put(channel, in.u64());
        }
        return counts;
    }

    void write(RecordBuffer out) {
        var mark = out.begin(McapFormat.STATISTICS);
        out.u64(messages).u16(schemas).u32((int) channels).u32((int) attachments);
        out.u32((int) metadata).u32((int) chunks).u64(startTime).u64(endTime);
        var map = out.beginSized();
        messagesOfChannels.forEach((channel, count) -> out.u16(channel).u64(count));
        out.endSized(map).end(mark);
    }
}
