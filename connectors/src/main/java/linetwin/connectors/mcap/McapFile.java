package linetwin.connectors.mcap;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.CRC32;

/** File that is read at 64-bit positions; its size is that at the start, even if a writer still appends. */
final class McapFile implements Closeable {
    /** Opcode, place and length of a record, before its content is read. */
    record Head(int opcode, long offset, long contentLength) {
        long end() {
            return offset + McapFormat.RECORD_HEAD_BYTES + contentLength;
        }
    }

    private static final int CHECKSUM_BLOCK = 1 << 20;

    private final FileChannel file;
    private final long size;

    McapFile(Path path) throws IOException {
        this.file = FileChannel.open(path, StandardOpenOption.READ);
        this.size = file.size();
    }

    long size() {
        return size;
    }

    /** Reads bytes; more than the file has is damage and allocates nothing. */
    byte[] read(long offset, long length, int limit) throws IOException {
        if (offset < 0 || length < 0 || length > limit || offset > size - length) {
            throw new DamagedMcapException(
                    offset,
                    length < 0 || length > limit
                            ? "%s bytes are more than %d".formatted(Long.toUnsignedString(length), limit)
                            : "%d bytes reach beyond the end of the file at %d".formatted(length, size));
        }
        var bytes = new byte[(int) length];
        fill(ByteBuffer.wrap(bytes), offset);
        return bytes;
    }

    private void fill(ByteBuffer buffer, long offset) throws IOException {
        while (buffer.hasRemaining()) {
            var at = offset + buffer.position();
            if (file.read(buffer, at) < 0) {
                throw new DamagedMcapException(at, "the file was cut while it was read");
            }
        }
    }

    boolean hasMagic(long offset) throws IOException {
        return offset >= 0
                && offset <= size - McapFormat.MAGIC_BYTES
                && Arrays.equals(read(offset, McapFormat.MAGIC_BYTES, McapFormat.MAGIC_BYTES), McapFormat.magic());
    }

    /** Tests if the whole file is the beginning of some bytes. */
    boolean isPrefix(byte[] bytes) throws IOException {
        return size <= bytes.length && Arrays.equals(read(0, size, bytes.length), Arrays.copyOf(bytes, (int) size));
    }

    /** Reads the head of a record and verifies that its content ends within the file. */
    Head head(long offset) throws IOException {
        var head = read(offset, McapFormat.RECORD_HEAD_BYTES, McapFormat.RECORD_HEAD_BYTES);
        var in = new RecordInput(head, 0, head.length, offset);
        var opcode = in.u8();
        var length = in.u64();
        if (length > size - offset - McapFormat.RECORD_HEAD_BYTES) {
            throw new DamagedMcapException(
                    offset, "a record of %d bytes reaches beyond the end of the file at %d".formatted(length, size));
        }
        return new Head(opcode, offset, length);
    }

    /** Reads the content of a record. */
    RecordInput content(Head head, int limit) throws IOException {
        var bytes = read(head.offset() + McapFormat.RECORD_HEAD_BYTES, head.contentLength(), limit);
        return new RecordInput(bytes, 0, bytes.length, head.offset());
    }

    /** Reads the content of a record of known place and type. */
    RecordInput content(int opcode, long offset, long length) throws IOException {
        var head = head(offset);
        if (head.opcode() != opcode || head.end() - offset != length) {
            throw new DamagedMcapException(
                    offset,
                    "a record of type 0x%02X and %d bytes is indexed as 0x%02X and %d bytes"
                            .formatted(head.opcode(), head.end() - offset, opcode, length));
        }
        return content(head, McapFormat.MAX_RECORD_BYTES);
    }

    /** Checksum of the bytes before an offset. */
    int checksum(long end) throws IOException {
        var crc = new CRC32();
        var buffer = ByteBuffer.allocate(CHECKSUM_BLOCK);
        for (var at = 0L; at < end; at += buffer.limit()) {
            buffer.clear().limit((int) Math.min(CHECKSUM_BLOCK, end - at));
            fill(buffer, at);
            crc.update(buffer.flip());
        }
        return (int) crc.getValue();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
