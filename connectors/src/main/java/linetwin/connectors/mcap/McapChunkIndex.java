package linetwin.connectors.mcap;

import java.util.stream.IntStream;

/**
 * Place of a chunk in the file, and what it holds.
 *
 * @param startTime earliest log time in nanoseconds
 * @param endTime latest log time in nanoseconds
 * @param offset byte of its record
 * @param length bytes of its record
 */
public record McapChunkIndex(
        long startTime,
        long endTime,
        long offset,
        long length,
        MessageIndexOffsets messageIndexes,
        long messageIndexLength,
        String compression,
        long compressedSize,
        long uncompressedSize) {
    /** Ids of the channels with a message in this chunk. */
    public IntStream channels() {
        return messageIndexes.channels();
    }

    /** Tests if the chunk has a message of a channel; no other chunk need be read to find one. */
    public boolean hasChannel(int channel) {
        return messageIndexes.hasChannel(channel);
    }

    static McapChunkIndex read(RecordInput in) throws DamagedMcapException {
        return new McapChunkIndex(
                in.u64(),
                in.u64(),
                in.u64(),
                in.u64(),
                MessageIndexOffsets.read(in.slice(in.u32())),
                in.u64(),
                in.text(),
                in.u64(),
                in.u64());
    }

    void write(RecordBuffer out) {
        var mark = out.begin(McapFormat.CHUNK_INDEX);
        out.u64(startTime).u64(endTime).u64(offset).u64(length);
        messageIndexes.write(out);
        out.u64(messageIndexLength).text(compression);
        out.u64(compressedSize).u64(uncompressedSize).end(mark);
    }
}
