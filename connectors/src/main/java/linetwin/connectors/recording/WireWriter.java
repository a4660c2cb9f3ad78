package linetwin.connectors.recording;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writer of the protobuf wire format (protobuf.dev, "Encoding") into one growing array, without objects per value: the
 * recorder writes millions of values per second.
 */
final class WireWriter {
    static final int VARINT = 0;
    static final int FIXED64 = 1;
    static final int LENGTH = 2;

    private static final int LENGTH_BYTES = 5;
    private static final int SEVEN = 7;
    private static final int LOW = 0x7f;
    private static final int MORE = 0x80;

    private byte[] bytes = new byte[4096];
    private int size;

    byte[] array() {
        return bytes;
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    void tag(int field, int wireType) {
        varint((long) field << 3 | wireType);
    }

    void varint(long value) {
        room(10);
        long rest = value;
        while ((rest & ~LOW) != 0) {
            bytes[size++] = (byte) (rest & LOW | MORE);
            rest >>>= SEVEN;
        }
        bytes[size++] = (byte) rest;
    }

    /** Writes a signed number so that small amounts are short. */
    void zigzag(long value) {
        varint(value << 1 ^ value >> 63);
    }

    void fixed64(long value) {
        room(8);
        for (int shift = 0; shift < 64; shift += 8) {
            bytes[size++] = (byte) (value >>> shift);
        }
    }

    void text(String text) {
        var encoded = text.getBytes(StandardCharsets.UTF_8);
        varint(encoded.length);
        room(encoded.length);
        System.arraycopy(encoded, 0, bytes, size, encoded.length);
        size += encoded.length;
    }

    /** Begins a value of unknown length. Returns a position for {@link #end}. */
    int begin() {
        room(LENGTH_BYTES);
        size += LENGTH_BYTES;
        return size;
    }

    /** Ends a value: writes its length before it. */
    void end(int begin) {
        int length = size - begin;
        int digits = 1;
        for (int rest = length >>> SEVEN; rest != 0; rest >>>= SEVEN) {
            digits++;
        }
        int first = begin - LENGTH_BYTES;
        System.arraycopy(bytes, begin, bytes, first + digits, length);
        size = first;
        varint(length);
        size += length;
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }
}
