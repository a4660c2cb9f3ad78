package linetwin.connectors.recording;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Codec of a sealed interface as a protobuf message with one field for each kind, of which one is set. */
final class UnionCodec implements FieldCodec {
    private final String name;
    private final List<Option> options = new ArrayList<>();
    private final Map<Class<?>, Option> ofClass = new HashMap<>();
    private final Map<Integer, Option> ofNumber = new HashMap<>();

    private record Option(String name, int number, FieldCodec codec) {}

    UnionCodec(String name) {
        this.name = name;
    }

    void add(String option, int number, Class<?> kind, FieldCodec codec) {
        var added = new Option(option, number, codec);
        options.add(added);
        ofClass.put(kind, added);
        if (number > 0) {
            ofNumber.put(number, added);
        }
    }

    void writeMessage(WireWriter out, Object value) {
        var option = ofClass.get(value.getClass());
        if (option == null) {
            throw new IllegalArgumentException("%s has no kind %s".formatted(name, value.getClass()));
        }
        option.codec().write(out, option.number(), value);
    }

    Object readMessage(CodedInputStream in) throws IOException {
        Object value = null;
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            var option = ofNumber.get(tag >>> 3);
            if (option == null) {
                in.skipField(tag);
            } else {
                value = option.codec().read(in, tag & 7);
            }
        }
        if (value == null) {
            throw new IOException("%s of a kind that this version does not know".formatted(name));
        }
        return value;
    }

    @Override
    public void write(WireWriter out, int field, Object value) {
        out.tag(field, WireWriter.LENGTH);
        int begin = out.begin();
        writeMessage(out, value);
        out.end(begin);
    }

    @Override
    public Object read(CodedInputStream in, int wireType) throws IOException {
        int limit = in.pushLimit(in.readRawVarint32());
        var value = readMessage(in);
        in.checkLastTagWas(0);
        in.popLimit(limit);
        return value;
    }

    @Override
    public void describe(FieldDescriptorProto.Builder field) {
        field.setType(FieldDescriptorProto.Type.TYPE_MESSAGE).setTypeName("." + CodecFactory.PACKAGE + "." + name);
    }

    DescriptorProto description() {
        var description = DescriptorProto.newBuilder().setName(name);
        description.addOneofDeclBuilder().setName("kind");
        for (var option : options) {
            var one = description
                    .addFieldBuilder()
                    .setName(option.name())
                    .setNumber(option.number())
                    .setOneofIndex(0)
                    .setLabel(FieldDescriptorProto.Label.LABEL_OPTIONAL);
            option.codec().describe(one);
        }
        return description.build();
    }

    @Override
    public @Nullable Object missing() {
        return null;
    }
}
