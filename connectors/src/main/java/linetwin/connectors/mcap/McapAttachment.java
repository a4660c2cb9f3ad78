package linetwin.connectors.mcap;

/**
 * File that is kept whole in the recording.
 *
 * @param logTime nanoseconds at which it was recorded
 * @param createTime nanoseconds at which it was made, 0 if unknown
 */
public record McapAttachment(long logTime, long createTime, String name, String mediaType, byte[] data) {
    static McapAttachment read(RecordInput in) throws DamagedMcapException {
        var start = in.index();
        var attachment = new McapAttachment(in.u64(), in.u64(), in.text(), in.text(), in.bytes(in.u64()));
        var crc = RecordBuffer.crc(in.array(), start, in.index() - start);
        if (in.crc() != crc) {
            throw in.damage("the checksum of an attachment differs");
        }
        return attachment;
    }

    void write(RecordBuffer out) {
        var mark = out.begin(McapFormat.ATTACHMENT);
        var start = out.size();
        out.u64(logTime).u64(createTime).text(name).text(mediaType).u64(data.length);
        out.bytes(data);
        out.u32(out.crcFrom(start)).end(mark);
    }
}
