package linetwin.connectors.mcap;

import java.util.List;
import java.util.SortedMap;

/**
 * Readable content of a file, and its damage.
 *
 * @param size bytes of the file
 * @param library program that wrote the file, empty if not readable
 * @param records chunks, attachments and metadata records in the order of the file
 * @param undefinedMessages messages in readable chunks whose channel is defined nowhere
 */
public record McapScan(
        long size,
        String library,
        SortedMap<Integer, McapSchema> schemas,
        SortedMap<Integer, McapChannel> channels,
        List<ValidRecord> records,
        long undefinedMessages,
        List<McapDamage> damages) {
    /**
     * Record whose content was verified.
     *
     * @param name name of an attachment or a metadata record, empty for a chunk
     * @param messages number of messages, 0 in other records than chunks
     * @param startTime earliest log time in nanoseconds, 0 without messages
     * @param endTime latest log time in nanoseconds, 0 without messages
     */
    public record ValidRecord(
            Kind kind, long offset, long length, String name, int messages, long startTime, long endTime) {
        /** Kinds of records that are kept one by one. */
        public enum Kind {
            CHUNK,
            ATTACHMENT,
            METADATA
        }
    }

    /** Tests if the file is whole: it has its index, and no byte of it is damaged. */
    public boolean isWhole() {
        return damages.isEmpty();
    }

    public List<ValidRecord> chunks() {
        return records.stream().filter(r -> r.kind() == ValidRecord.Kind.CHUNK).toList();
    }

    /** Number of messages in readable chunks whose channel is known. */
    public long messages() {
        return records.stream().mapToLong(ValidRecord::messages).sum() - undefinedMessages;
    }

    /** Earliest log time in nanoseconds, 0 without messages. */
    public long startTime() {
        return records.stream()
                .filter(r -> r.messages() > 0)
                .mapToLong(ValidRecord::startTime)
                .min()
                .orElse(0);
    }

    /** Latest log time in nanoseconds, 0 without messages. */
    public long endTime() {
        return records.stream().mapToLong(ValidRecord::endTime).max().orElse(0);
    }

    /** Bytes that cannot be read. */
    public long damagedBytes() {
        return damages.stream().mapToLong(McapDamage::length).sum();
    }
}
