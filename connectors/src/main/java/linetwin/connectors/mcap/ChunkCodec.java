package linetwin.connectors.mcap;

import io.airlift.compress.v3.zstd.ZstdJavaCompressor;
import io.airlift.compress.v3.zstd.ZstdJavaDecompressor;
import java.util.Arrays;

/** Compression of chunks by zstd in plain Java, level 3, and reading of chunk records. Not for several threads. */
final class ChunkCodec {
    private final ZstdJavaCompressor compressor = new ZstdJavaCompressor();
    private final ZstdJavaDecompressor decompressor = new ZstdJavaDecompressor();

    byte[] compress(byte[] records, int length) {
        var compressed = new byte[compressor.maxCompressedLength(length)];
        var size = compressor.compress(records, 0, length, compressed, 0, compressed.length);
        return Arrays.copyOf(compressed, size);
    }

    /**
     * Reads the content of a chunk record; nothing is returned that its checksum does not prove. The times at its start
     * are not proved, so they are taken from the messages.
     */
    McapChunk read(RecordInput in) throws DamagedMcapException {
        in.skip(8 + 8);
        var size = in.u64();
        var crc = in.crc();
        var compression = in.text();
        var compressed = in.slice(in.u64());
        if (size > McapFormat.MAX_CHUNK_BYTES) {
            throw in.damage("a chunk has %d bytes, more than %d".formatted(size, McapFormat.MAX_CHUNK_BYTES));
        }
        var records = decompress(compressed, compression, (int) size);
        if (RecordBuffer.crc(records, 0, records.length) != crc) {
            throw in.damage("the checksum of a chunk differs");
        }
        return McapChunk.parse(records, in.offset());
    }

    private byte[] decompress(RecordInput in, String compression, int size) throws DamagedMcapException {
        return switch (compression) {
            case "" -> stored(in, size);
            case McapFormat.ZSTD -> unpacked(in, size);
            default -> throw in.damage("the compression of a chunk is not known");
        };
    }

    private static byte[] stored(RecordInput in, int size) throws DamagedMcapException {
        if (in.remaining() != size) {
            throw in.damage("a chunk of %d bytes holds %d".formatted(size, in.remaining()));
        }
        return in.bytes(size);
    }

    /** Unpacks into as much memory as both the chunk and its frame state: a damaged size alone allocates nothing. */
    private byte[] unpacked(RecordInput in, int size) throws DamagedMcapException {
        try {
            var stated = decompressor.getDecompressedSize(in.array(), in.index(), in.remaining());
            if (stated >= 0 && stated != size) {
                throw in.damage("a chunk states %d bytes, its frame %d".formatted(size, stated));
            }
            var records = new byte[size];
            var length = decompressor.decompress(in.array(), in.index(), in.remaining(), records, 0, size);
            if (length != size) {
                throw in.damage("a chunk of %d bytes holds %d".formatted(size, length));
            }
            return records;
        } catch (RuntimeException e) {
            // The decompressor reports damage by several types, IllegalStateException among them.
            throw new DamagedMcapException(in.offset(), "the compressed data of a chunk are damaged", e);
        }
    }
}
