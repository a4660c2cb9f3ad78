package linetwin.connectors.mcap;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Schema of the messages of channels, such as a set of protobuf descriptors. */
public record McapSchema(int id, String name, String encoding, byte[] data) {
    static McapSchema read(RecordInput in) throws DamagedMcapException {
        var schema = new McapSchema(in.u16(), in.text(), in.text(), in.bytes(in.u32()));
        if (schema.id == 0) {
            throw in.damage("a schema has the id 0");
        }
        return schema;
    }

    void write(RecordBuffer out) {
        var mark = out.begin(McapFormat.SCHEMA);
        out.u16(id).text(name).text(encoding).u32(data.length).bytes(data).end(mark);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof McapSchema s
                && id == s.id
                && name.equals(s.name)
                && encoding.equals(s.encoding)
                && Arrays.equals(data, s.data);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, name, encoding, Arrays.hashCode(data));
    }
}
