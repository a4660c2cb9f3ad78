package linetwin.connectors.recording;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Codec of a value that is written in the form of another type. */
record AdaptedCodec(FieldCodec form, Function<Object, Object> toForm, Function<Object, Object> fromForm)
        implements FieldCodec {
    @Override
    public void write(WireWriter out, int field, Object value) {
        form.write(out, field, toForm.apply(value));
    }

    @Override
    public Object read(CodedInputStream in, int wireType) throws IOException {
        return form.read(in, wireType);
    }

    @Override
    public @Nullable Object value(List<Object> read) {
        var value = form.value(read);
        return value == null ? null : fromForm.apply(value);
    }

    @Override
    public void describe(FieldDescriptorProto.Builder field) {
        form.describe(field);
    }

    @Override
    public @Nullable Object missing() {
        var value = form.missing();
        return value == null ? null : fromForm.apply(value);
    }
}
