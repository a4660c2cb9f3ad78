package linetwin.connectors.mcap;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Cursor over bytes of a file in little-endian order; every read beyond the end is damage. */
final class RecordInput {
    /** Opcode of a record and its content. */
    record Body(int opcode, int start, RecordInput content) {}

    private final ByteBuffer buffer;
    private final long offset;

    /**
     * Cursor over bytes that stand in the file at an offset.
     *
     * @param offset byte of the file that damage is reported at
     */
    RecordInput(byte[] bytes, int start, int length, long offset) {
        this.buffer = ByteBuffer.wrap(bytes, start, length).order(ByteOrder.LITTLE_ENDIAN);
        this.offset = offset;
    }

    private ByteBuffer need(int bytes) throws DamagedMcapException {
        if (bytes < 0 || bytes > buffer.remaining()) {
            throw damage("a field of %d bytes is longer than its record".formatted(bytes & 0xFFFF_FFFFL));
        }
        return buffer;
    }

    DamagedMcapException damage(String text) {
        return new DamagedMcapException(offset, text);
    }

    /** Byte of the file that damage is reported at. */
    long offset() {
        return offset;
    }

    void skip(int bytes) throws DamagedMcapException {
        need(bytes).position(buffer.position() + bytes);
    }

    boolean hasMore() {
        return buffer.hasRemaining();
    }

    int remaining() {
        return buffer.remaining();
    }

    byte[] array() {
        return buffer.array();
    }

    /** Index in the array of the next byte. */
    int index() {
        return buffer.position();
    }

    int u8() throws DamagedMcapException {
        return need(1).get() & 0xFF;
    }

    int u16() throws DamagedMcapException {
        return need(2).getShort() & 0xFFFF;
    }

    int crc() throws DamagedMcapException {
        return need(4).getInt();
    }

    long u32() throws DamagedMcapException {
        return need(4).getInt() & 0xFFFF_FFFFL;
    }

    long u64() throws DamagedMcapException {
        var value = need(8).getLong();
        if (value < 0) {
            throw damage("a number of 64 bits is above 2^63");
        }
        return value;
    }

    /** Cursor of its own at the same place. */
    RecordInput copy() {
        return new RecordInput(array(), index(), remaining(), offset);
    }

    /** Takes the next bytes as a cursor of their own. */
    RecordInput slice(long length) throws DamagedMcapException {
        var size = Math.clamp(length, -1, Integer.MAX_VALUE);
        var part = new RecordInput(buffer.array(), need(size).position(), size, offset);
        buffer.position(buffer.position() + size);
        return part;
    }

    byte[] bytes(long length) throws DamagedMcapException {
        var part = slice(length).buffer;
        var bytes = new byte[part.remaining()];
        part.get(bytes);
        return bytes;
    }

    String text() throws DamagedMcapException {
        return new String(bytes(u32()), StandardCharsets.UTF_8);
    }

    Map<String, String> texts() throws DamagedMcapException {
        var content = slice(u32());
        var texts = new LinkedHashMap<String, String>();
        while (content.hasMore()) {
            var key = content.text();
            texts.put(key, content.text());
        }
        return Collections.unmodifiableMap(texts);
    }

    /** Takes the next record. */
    Body record() throws DamagedMcapException {
        var start = index();
        var opcode = u8();
        return new Body(opcode, start, slice(u64()));
    }
}
