package linetwin.connectors.mcap;

import java.util.Map;

/** Named texts about the file. The format protects them by the checksum of the whole data section only. */
public record McapMetadata(String name, Map<String, String> values) {
    static McapMetadata read(RecordInput in) throws DamagedMcapException {
        return new McapMetadata(in.text(), in.texts());
    }

    void write(RecordBuffer out) {
        var mark = out.begin(McapFormat.METADATA);
        out.text(name).texts(values).end(mark);
    }
}
