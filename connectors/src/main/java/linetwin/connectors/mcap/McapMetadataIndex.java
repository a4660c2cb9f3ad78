package linetwin.connectors.mcap;

/**
 * Place of a metadata record in the file.
 *
 * @param offset byte of its record
 * @param length bytes of its record
 */
public record McapMetadataIndex(long offset, long length, String name) {
    static McapMetadataIndex read(RecordInput in) throws DamagedMcapException {
        return new McapMetadataIndex(in.u64(), in.u64(), in.text());
    }

    void write(RecordBuffer out) {
        var mark = out.begin(McapFormat.METADATA_INDEX);
        out.u64(offset).u64(length).text(name).end(mark);
    }
}
