package linetwin.connectors.recording;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Codec of the values of one field of a protobuf message. */
interface FieldCodec {
    /** Writes a value with its tag; may write several tags, or none. */
    void write(WireWriter out, int field, Object value);

    /** Reads what one tag holds. */
    Object read(CodedInputStream in, int wireType) throws IOException;

    /** Completes the description of the field. */
    void describe(FieldDescriptorProto.Builder field);

    /**
     * Value of a field after all its tags were read, in the order of the file.
     *
     * @param read what {@link #read} returned for each tag; empty if the field is missing
     */
    default @Nullable Object value(List<Object> read) {
        return read.isEmpty() ? missing() : read.getLast();
    }

    /** Value of a field that a file does not contain, as in a file of an earlier version. */
    @Nullable
    Object missing();

    /** Codec of a list of such values. */
    record OfList(FieldCodec element, ListKind kind) implements FieldCodec {
        /** Kind of list that a record expects. */
        interface ListKind {
            Object of(List<Object> elements);
        }

        @Override
        public void write(WireWriter out, int field, Object value) {
            for (var item : value instanceof java.util.Map<?, ?> map ? map.values() : (Iterable<?>) value) {
                element.write(out, field, item);
            }
        }

        @Override
        public Object read(CodedInputStream in, int wireType) throws IOException {
            return element.read(in, wireType);
        }

        @Override
        public void describe(FieldDescriptorProto.Builder field) {
            element.describe(field);
            field.setLabel(FieldDescriptorProto.Label.LABEL_REPEATED);
        }

        @Override
        public Object value(List<Object> read) {
            return kind.of(new ArrayList<>(read));
        }

        @Override
        public Object missing() {
            return kind.of(List.of());
        }
    }

    /** Codec of an optional value. */
    record OfOptional(FieldCodec element) implements FieldCodec {
        @Override
        public void write(WireWriter out, int field, Object value) {
            ((java.util.Optional<?>) value).ifPresent(it -> element.write(out, field, it));
        }

        @Override
        public Object read(CodedInputStream in, int wireType) throws IOException {
            return element.read(in, wireType);
        }

        @Override
        public void describe(FieldDescriptorProto.Builder field) {
            element.describe(field);
        }

        @Override
        public Object value(List<Object> read) {
            return read.isEmpty() ? missing() : java.util.Optional.of(read.getLast());
        }

        @Override
        public Object missing() {
            return java.util.Optional.empty();
        }
    }
}
