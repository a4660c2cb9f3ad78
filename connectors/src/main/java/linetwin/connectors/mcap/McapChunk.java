package linetwin.connectors.mcap;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** Decoded chunk: its checksum and the structure of its records are verified, so that reading it cannot fail. */
public final class McapChunk implements Iterable<McapMessage> {
    private final byte[] records;
    private final List<McapSchema> schemas = new ArrayList<>();
    private final List<McapChannel> channels = new ArrayList<>();
    private final BitSet channelIds = new BitSet();
    private int messageCount;
    private long startTime = Long.MAX_VALUE;
    private long endTime;

    private McapChunk(byte[] records) {
        this.records = records;
    }

    static McapChunk parse(byte[] records, long offset) throws DamagedMcapException {
        var chunk = new McapChunk(records);
        var in = new RecordInput(records, 0, records.length, offset);
        while (in.hasMore()) {
            chunk.take(in.record());
        }
        return chunk;
    }

    private void take(RecordInput.Body one) throws DamagedMcapException {
        switch (one.opcode()) {
            case McapFormat.SCHEMA -> schemas.add(McapSchema.read(one.content()));
            case McapFormat.CHANNEL -> channels.add(McapChannel.read(one.content()));
            case McapFormat.MESSAGE -> count(McapMessage.read(one.content()));
            default -> throw one.content().damage("a chunk holds a record of type 0x%02X".formatted(one.opcode()));
        }
    }

    private void count(McapMessage message) {
        messageCount++;
        channelIds.set(message.channel());
        startTime = Math.min(startTime, message.logTime());
        endTime = Math.max(endTime, message.logTime());
    }

    public int messageCount() {
        return messageCount;
    }

    /** Earliest log time in nanoseconds, 0 without messages. */
    public long startTime() {
        return messageCount == 0 ? 0 : startTime;
    }

    /** Latest log time in nanoseconds, 0 without messages. */
    public long endTime() {
        return endTime;
    }

    /** Size in memory, for a cache of limited size. */
    public int size() {
        return records.length;
    }

    /** Schemas that this chunk defines or repeats. */
    List<McapSchema> schemas() {
        return schemas;
    }

    /** Channels that this chunk defines or repeats. */
    List<McapChannel> channels() {
        return channels;
    }

    /** Channels that have a message in this chunk. */
    BitSet channelIds() {
        return channelIds;
    }

    /** Messages in the order of the file. */
    @Override
    public Iterator<McapMessage> iterator() {
        return new MessageIterator();
    }

    private final class MessageIterator implements Iterator<McapMessage> {
        private final RecordInput in = new RecordInput(records, 0, records.length, 0);
        private int left = messageCount;

        @Override
        public boolean hasNext() {
            return left > 0;
        }

        @Override
        public McapMessage next() {
            if (left == 0) {
                throw new NoSuchElementException();
            }
            left--;
            try {
                var one = in.record();
                while (one.opcode() != McapFormat.MESSAGE) {
                    one = in.record();
                }
                return McapMessage.read(one.content());
            } catch (DamagedMcapException e) {
                throw new IllegalStateException("A verified chunk is damaged", e);
            }
        }
    }
}
