package linetwin.connectors.mcap;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Message as a view of the decoded chunk that holds it; its data must not be changed.
 *
 * @param logTime nanoseconds at which it was received
 * @param publishTime nanoseconds at which its source published it
 * @param data bytes of the chunk; the message has those from offset on
 */
public record McapMessage(
        int channel, long sequence, long logTime, long publishTime, byte[] data, int offset, int length) {
    static McapMessage read(RecordInput in) throws DamagedMcapException {
        return new McapMessage(in.u16(), in.u32(), in.u64(), in.u64(), in.array(), in.index(), in.remaining());
    }

    /** Offset of the record of this message in its chunk. */
    int recordOffset() {
        return offset - McapFormat.MESSAGE_HEAD_BYTES - McapFormat.RECORD_HEAD_BYTES;
    }

    /** Data as a buffer that cannot be written. */
    public ByteBuffer buffer() {
        return ByteBuffer.wrap(data, offset, length).slice().asReadOnlyBuffer();
    }

    /** Copy of the data. */
    public byte[] toBytes() {
        return Arrays.copyOfRange(data, offset, offset + length);
    }
}
