package linetwin.connectors.mcap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Gathers the index of a file while it is written, and writes its summary, summary offsets and footer. */
final class SummaryWriter {
    /** Place of the records of one kind in the summary. */
    private record Group(int opcode, long start, long length) {
        void write(RecordBuffer out) {
            var mark = out.begin(McapFormat.SUMMARY_OFFSET);
            out.u8(opcode).u64(start).u64(length).end(mark);
        }
    }

    private final SortedMap<Integer, McapSchema> schemas = new TreeMap<>();
    private final SortedMap<Integer, McapChannel> channels = new TreeMap<>();
    private final List<McapChunkIndex> chunks = new ArrayList<>();
    private final List<McapAttachmentIndex> attachments = new ArrayList<>();
    private final List<McapMetadataIndex> metadata = new ArrayList<>();
    private final SortedMap<Integer, Long> messages = new TreeMap<>();

    void add(McapSchema schema) {
        schemas.put(schema.id(), schema);
    }

    void add(McapChannel channel) {
        channels.put(channel.id(), channel);
        messages.putIfAbsent(channel.id(), 0L);
    }

    void add(McapChunkIndex chunk, SortedMap<Integer, Long> counts) {
        chunks.add(chunk);
        counts.forEach((channel, count) -> messages.merge(channel, count, Long::sum));
    }

    void add(McapAttachmentIndex attachment) {
        attachments.add(attachment);
    }

    void add(McapMetadataIndex index) {
        metadata.add(index);
    }

    Collection<McapSchema> schemas() {
        return schemas.values();
    }

    Collection<McapChannel> channels() {
        return channels.values();
    }

    int chunkCount() {
        return chunks.size();
    }

    private McapStatistics statistics() {
        return new McapStatistics(
                messages.values().stream().mapToLong(count -> count).sum(),
                schemas.size(),
                channels.size(),
                attachments.size(),
                metadata.size(),
                chunks.size(),
                chunks.stream().mapToLong(McapChunkIndex::startTime).min().orElse(0),
                chunks.stream().mapToLong(McapChunkIndex::endTime).max().orElse(0),
                messages);
    }

    /**
     * Bytes from the summary to the footer.
     *
     * @param start byte of the file at which they begin
     */
    RecordBuffer write(long start) {
        var out = new RecordBuffer();
        var groups = new ArrayList<Group>();
        write(McapFormat.SCHEMA, schemas.values(), McapSchema::write, start, out, groups);
        write(McapFormat.CHANNEL, channels.values(), McapChannel::write, start, out, groups);
        write(McapFormat.STATISTICS, List.of(statistics()), McapStatistics::write, start, out, groups);
        write(McapFormat.CHUNK_INDEX, chunks, McapChunkIndex::write, start, out, groups);
        write(McapFormat.ATTACHMENT_INDEX, attachments, McapAttachmentIndex::write, start, out, groups);
        write(McapFormat.METADATA_INDEX, metadata, McapMetadataIndex::write, start, out, groups);
        var offsets = start + out.size();
        groups.forEach(group -> group.write(out));
        var footer = out.begin(McapFormat.FOOTER);
        out.u64(start).u64(offsets).u32(0).end(footer);
        return out.crcAtEnd();
    }

    private static <T> void write(
            int opcode,
            Collection<T> records,
            BiConsumer<T, RecordBuffer> writer,
            long start,
            RecordBuffer out,
            List<Group> groups) {
        var from = out.size();
        records.forEach(one -> writer.accept(one, out));
        if (!records.isEmpty()) {
            groups.add(new Group(opcode, start + from, out.size() - from));
        }
    }
}
