package linetwin.connectors.recording;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Codec of an array of numbers in one packed field. */
enum ArrayCodec implements FieldCodec {
    LONGS {
        @Override
        void writeAll(WireWriter out, Object array) {
            for (long value : (long[]) array) {
                out.zigzag(value);
            }
        }

        @Override
        Object readAll(CodedInputStream in) throws IOException {
            var values = new long[FIRST];
            int size = 0;
            while (!in.isAtEnd()) {
                values = size == values.length ? Arrays.copyOf(values, 2 * size) : values;
                values[size++] = in.readSInt64();
            }
            return Arrays.copyOf(values, size);
        }

        @Override
        public Object missing() {
            return new long[0];
        }
    },
    INTS {
        @Override
        void writeAll(WireWriter out, Object array) {
            for (int value : (int[]) array) {
                out.zigzag(value);
            }
        }

        @Override
        Object readAll(CodedInputStream in) throws IOException {
            return Arrays.stream((long[]) LONGS.readAll(in))
                    .mapToInt(Math::toIntExact)
                    .toArray();
        }

        @Override
        public Object missing() {
            return new int[0];
        }
    },
    DOUBLES {
        @Override
        void writeAll(WireWriter out, Object array) {
            for (double value : (double[]) array) {
                out.fixed64(Double.doubleToRawLongBits(value));
            }
        }

        @Override
        Object readAll(CodedInputStream in) throws IOException {
            var values = new double[in.getBytesUntilLimit() / Double.BYTES];
            for (int i = 0; i < values.length; i++) {
                values[i] = in.readDouble();
            }
            return values;
        }

        @Override
        public Object missing() {
            return new double[0];
        }
    };

    private static final int FIRST = 64;

    abstract void writeAll(WireWriter out, Object array);

    abstract Object readAll(CodedInputStream in) throws IOException;

    @Override
    public void write(WireWriter out, int field, Object value) {
        out.tag(field, WireWriter.LENGTH);
        int begin = out.begin();
        writeAll(out, value);
        out.end(begin);
    }

    @Override
    public Object read(CodedInputStream in, int wireType) throws IOException {
        int limit = in.pushLimit(in.readRawVarint32());
        var values = readAll(in);
        in.popLimit(limit);
        return values;
    }

    @Override
    public Object value(List<Object> read) {
        return read.isEmpty() ? missing() : read.getLast();
    }

    @Override
    public abstract Object missing();

    @Override
    public void describe(FieldDescriptorProto.Builder field) {
        field.setType(this == DOUBLES ? FieldDescriptorProto.Type.TYPE_DOUBLE : FieldDescriptorProto.Type.TYPE_SINT64)
                .setLabel(FieldDescriptorProto.Label.LABEL_REPEATED)
                .setOptions(com.google.protobuf.DescriptorProtos.FieldOptions.newBuilder()
                        .setPacked(true));
    }
}
