package linetwin.connectors.mcap;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Summary of a file, found by its footer and verified by its checksum. */
final class McapSummary {
    private final SortedMap<Integer, McapSchema> schemas = new TreeMap<>();
    private final SortedMap<Integer, McapChannel> channels = new TreeMap<>();
    private final List<McapChunkIndex> chunks = new ArrayList<>();
    private final List<McapAttachmentIndex> attachments = new ArrayList<>();
    private final List<McapMetadataIndex> metadata = new ArrayList<>();
    private final List<McapStatistics> statistics = new ArrayList<>();
    private final long start;

    private McapSummary(long start) {
        this.start = start;
    }

    static McapSummary read(McapFile file) throws IOException {
        if (!file.hasMagic(0)) {
            throw new DamagedMcapException(0, "the file does not begin as an MCAP file");
        }
        var footerStart = file.size() - McapFormat.MAGIC_BYTES - McapFormat.FOOTER_BYTES - McapFormat.RECORD_HEAD_BYTES;
        if (footerStart < McapFormat.MAGIC_BYTES || !file.hasMagic(file.size() - McapFormat.MAGIC_BYTES)) {
            throw new DamagedMcapException(file.size(), "the file has no end: its writer did not close it");
        }
        var footer =
                file.content(McapFormat.FOOTER, footerStart, McapFormat.RECORD_HEAD_BYTES + McapFormat.FOOTER_BYTES);
        var start = footer.u64();
        var offsets = footer.u64();
        if (start < McapFormat.MAGIC_BYTES || start > footerStart) {
            throw footer.damage("the footer names no summary within the file");
        }
        var crcEnd = footerStart + McapFormat.RECORD_HEAD_BYTES + McapFormat.FOOTER_BYTES - 4;
        var bytes = file.read(start, crcEnd - start, McapFormat.MAX_SUMMARY_BYTES);
        if (RecordBuffer.crc(bytes, 0, bytes.length) != footer.crc()) {
            throw new DamagedMcapException(start, "the checksum of the summary differs");
        }
        var end = offsets == 0 ? footerStart : offsets;
        if (end < start || end > footerStart) {
            throw footer.damage("the footer names no summary offsets within the file");
        }
        return parse(new RecordInput(bytes, 0, (int) (end - start), start), start);
    }

    static McapSummary parse(RecordInput in, long start) throws DamagedMcapException {
        var summary = new McapSummary(start);
        while (in.hasMore()) {
            var one = in.record();
            summary.take(one.opcode(), one.content());
        }
        summary.requireStatistics(in);
        return summary;
    }

    private void take(int opcode, RecordInput in) throws DamagedMcapException {
        switch (opcode) {
            case McapFormat.SCHEMA -> add(McapSchema.read(in));
            case McapFormat.CHANNEL -> add(McapChannel.read(in));
            case McapFormat.STATISTICS -> statistics.add(McapStatistics.read(in));
            case McapFormat.CHUNK_INDEX -> add(McapChunkIndex.read(in));
            case McapFormat.ATTACHMENT_INDEX -> attachments.add(McapAttachmentIndex.read(in));
            case McapFormat.METADATA_INDEX -> metadata.add(McapMetadataIndex.read(in));
            default -> {} // A record of a later version.
        }
    }

    private void add(McapSchema schema) {
        schemas.put(schema.id(), schema);
    }

    private void add(McapChannel channel) {
        channels.put(channel.id(), channel);
    }

    private void add(McapChunkIndex chunk) throws DamagedMcapException {
        if (chunk.offset() > start || chunk.length() > start - chunk.offset()) {
            throw new DamagedMcapException(start, "the index places a chunk beyond the data");
        }
        chunks.add(chunk);
    }

    private void requireStatistics(RecordInput in) throws DamagedMcapException {
        if (statistics.size() != 1 || statistics.getFirst().chunks() != chunks.size()) {
            throw in.damage("the summary has no statistics of its %d chunks".formatted(chunks.size()));
        }
    }

    /** Byte at which the summary begins and the data end. */
    long start() {
        return start;
    }

    SortedMap<Integer, McapSchema> schemas() {
        return schemas;
    }

    SortedMap<Integer, McapChannel> channels() {
        return channels;
    }

    List<McapChunkIndex> chunks() {
        return chunks;
    }

    List<McapAttachmentIndex> attachments() {
        return attachments;
    }

    List<McapMetadataIndex> metadata() {
        return metadata;
    }

    McapStatistics statistics() {
        return statistics.getFirst();
    }
}
