package linetwin.connectors.recording;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Codec of a record as a protobuf message: one field for each component, of the same name. A file is read by the names
 * in its own schema: a field that it does not have gets its missing value, and one that is new to us is skipped.
 */
final class MessageCodec implements FieldCodec {
    private final String name;
    private final Constructor<?> constructor;
    private final List<Field> fields = new ArrayList<>();
    private final Map<Integer, Integer> places = new HashMap<>();

    /** @param number field number in this file; 0 if its schema does not have the field */
    private record Field(String name, int number, FieldCodec codec, Method accessor) {}

    MessageCodec(String name, Constructor<?> constructor) {
        this.name = name;
        this.constructor = constructor;
    }

    void add(String field, int number, FieldCodec codec, Method accessor) {
        if (number > 0) {
            places.put(number, fields.size());
        }
        fields.add(new Field(field, number, codec, accessor));
    }

    /** Writes the fields of a record without tag and length: a whole message. */
    void writeMessage(WireWriter out, Object message) {
        try {
            for (var field : fields) {
                field.codec().write(out, field.number(), field.accessor().invoke(message));
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read " + message.getClass(), e);
        }
    }

    /**
     * Reads a whole message up to the limit of the stream.
     *
     * @throws IOException if the bytes are not such a message
     */
    Object readMessage(CodedInputStream in) throws IOException {
        var read = new ArrayList<List<Object>>(fields.size());
        fields.forEach(_ -> read.add(new ArrayList<>(1)));
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            var place = places.get(tag >>> 3);
            if (place == null) {
                in.skipField(tag);
            } else {
                read.get(place).add(fields.get(place).codec().read(in, tag & 7));
            }
        }
        return construct(read);
    }

    private Object construct(List<List<Object>> read) throws IOException {
        var arguments = new @Nullable Object[fields.size()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = fields.get(i).codec().value(read.get(i));
            if (arguments[i] == null) {
                throw new IOException(
                        "%s has no field %s".formatted(name, fields.get(i).name()));
            }
        }
        try {
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new IOException("%s is not valid: %s".formatted(name, e.getMessage()), e);
        }
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
        var message = readMessage(in);
        in.checkLastTagWas(0);
        in.popLimit(limit);
        return message;
    }

    @Override
    public void describe(FieldDescriptorProto.Builder field) {
        field.setType(FieldDescriptorProto.Type.TYPE_MESSAGE).setTypeName("." + CodecFactory.PACKAGE + "." + name);
    }

    /** Description of the message for other programs. */
    DescriptorProto description() {
        var description = DescriptorProto.newBuilder().setName(name);
        for (var field : fields) {
            var one = description
                    .addFieldBuilder()
                    .setName(field.name())
                    .setNumber(field.number())
                    .setLabel(FieldDescriptorProto.Label.LABEL_OPTIONAL);
            field.codec().describe(one);
        }
        return description.build();
    }

    @Override
    public @Nullable Object missing() {
        return null;
    }
}
