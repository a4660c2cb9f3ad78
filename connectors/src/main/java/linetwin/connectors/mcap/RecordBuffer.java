package linetwin.connectors.mcap;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.CRC32;

/** Growing buffer to which records are written in little-endian order. */
final class RecordBuffer {
    private static final int FIRST_CAPACITY = 4096;
    private static final int MAX_ARRAY = Integer.MAX_VALUE - 8;

    private byte[] array = new byte[FIRST_CAPACITY];
    private ByteBuffer buffer = over(array);

    private static ByteBuffer over(byte[] array) {
        return ByteBuffer.wrap(array).order(ByteOrder.LITTLE_ENDIAN);
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            var used = size();
            var needed = Math.addExact(used, bytes);
            array = Arrays.copyOf(array, (int) Math.min(MAX_ARRAY, Math.max(needed, 2L * array.length)));
            buffer = over(array).position(used);
        }
        return buffer;
    }

    /** Starts a record; returns the mark that ends it. */
    int begin(int opcode) {
        var mark = size();
        room(McapFormat.RECORD_HEAD_BYTES).put((byte) opcode).putLong(0);
        return mark;
    }

    /** Ends the record that began at the mark. */
    void end(int mark) {
        buffer.putLong(mark + 1, (long) size() - mark - McapFormat.RECORD_HEAD_BYTES);
    }

    RecordBuffer u8(int value) {
        room(1).put((byte) value);
        return this;
    }

    RecordBuffer u16(int value) {
        room(2).putShort((short) value);
        return this;
    }

    RecordBuffer u32(int value) {
        room(4).putInt(value);
        return this;
    }

    RecordBuffer u64(long value) {
        room(8).putLong(value);
        return this;
    }

    RecordBuffer bytes(byte[] data, int offset, int length) {
        room(length).put(data, offset, length);
        return this;
    }

    RecordBuffer bytes(byte[] data) {
        return bytes(data, 0, data.length);
    }

    RecordBuffer text(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return u32(bytes.length).bytes(bytes);
    }

    RecordBuffer texts(Map<String, String> texts) {
        var mark = beginSized();
        texts.forEach((key, value) -> text(key).text(value));
        return endSized(mark);
    }

    /** Starts an array or a map, which carries its length in bytes; returns the mark that ends it. */
    int beginSized() {
        var mark = size();
        u32(0);
        return mark;
    }

    RecordBuffer endSized(int mark) {
        buffer.putInt(mark, size() - mark - 4);
        return this;
    }

    int size() {
        return buffer.position();
    }

    void clear() {
        buffer.clear();
    }

    /** Bytes of this buffer, valid up to its size until the next write. */
    byte[] array() {
        return array;
    }

    byte[] toBytes() {
        return Arrays.copyOf(array, size());
    }

    /** Checksum of all bytes from an offset on. */
    int crcFrom(int offset) {
        return crc(array(), offset, size() - offset);
    }

    /** Replaces the last four bytes by the checksum of all bytes before them. */
    RecordBuffer crcAtEnd() {
        buffer.putInt(size() - 4, crc(array(), 0, size() - 4));
        return this;
    }

    static int crc(byte[] bytes, int offset, int length) {
        var crc = new CRC32();
        crc.update(bytes, offset, length);
        return (int) crc.getValue();
    }
}
