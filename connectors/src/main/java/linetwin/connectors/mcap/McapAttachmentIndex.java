package linetwin.connectors.mcap;

/**
 * Place of an attachment in the file.
 *
 * @param offset byte of its record
 * @param length bytes of its record
 */
public record McapAttachmentIndex(
        long offset, long length, long logTime, long createTime, long dataSize, String name, String mediaType) {
    McapAttachmentIndex(long offset, long length, McapAttachment attachment) {
        this(
                offset,
                length,
                attachment.logTime(),
                attachment.createTime(),
                attachment.data().length,
                attachment.name(),
                attachment.mediaType());
    }

    static McapAttachmentIndex read(RecordInput in) throws DamagedMcapException {
        return new McapAttachmentIndex(in.u64(), in.u64(), in.u64(), in.u64(), in.u64(), in.text(), in.text());
    }

    void write(RecordBuffer out) {
        var mark = out.begin(McapFormat.ATTACHMENT_INDEX);
        out.u64(offset).u64(length).u64(logTime).u64(createTime).u64(dataSize);
        out.text(name).text(mediaType).end(mark);
    }
}
