package linetwin.connectors.mcap;

import java.util.Map;

/**
 * Stream of messages on a topic.
 *
 * @param schema id of the schema, 0 without one
 */
public record McapChannel(int id, int schema, String topic, String messageEncoding, Map<String, String> metadata) {
    static McapChannel read(RecordInput in) throws DamagedMcapException {
        return new McapChannel(in.u16(), in.u16(), in.text(), in.text(), in.texts());
    }

    void write(RecordBuffer out) {
        var mark = out.begin(McapFormat.CHANNEL);
        out.u16(id)
                .u16(schema)
                .text(topic)
                .text(messageEncoding)
                .texts(metadata)
                .end(mark);
    }
}
