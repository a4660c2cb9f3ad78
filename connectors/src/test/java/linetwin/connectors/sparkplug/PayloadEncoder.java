package linetwin.connectors.sparkplug;

import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Encoder of Sparkplug payloads, field by field. */
public final class PayloadEncoder {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CodedOutputStream out = CodedOutputStream.newInstance(bytes);

    /** Begins a message; fields follow. */
    public static PayloadEncoder message() {
        return new PayloadEncoder();
    }

    public static PayloadEncoder payload(long millis, long sequence) {
        return message().whole(1, millis).whole(3, sequence);
    }

    /** Begins a metric with name, alias and data type, as in a birth; the value follows. */
    public static PayloadEncoder declared(String name, long alias, int datatype) {
        return message().text(1, name).whole(2, alias).whole(4, datatype);
    }

    /** Begins a metric with its alias only; the value follows. */
    public static PayloadEncoder aliased(long alias) {
        return message().whole(2, alias);
    }

    public PayloadEncoder metric(PayloadEncoder metric) {
        return nested(2, metric);
    }

    public PayloadEncoder whole(int field, long value) {
        return write(() -> out.writeUInt64(field, value));
    }

    public PayloadEncoder truth(int field, boolean value) {
        return write(() -> out.writeBool(field, value));
    }

    public PayloadEncoder single(int field, float value) {
        return write(() -> out.writeFloat(field, value));
    }

    public PayloadEncoder number(int field, double value) {
        return write(() -> out.writeDouble(field, value));
    }

    public PayloadEncoder text(int field, String value) {
        return write(() -> out.writeString(field, value));
    }

    public PayloadEncoder raw(int field, byte[] value) {
        return write(() -> out.writeByteArray(field, value));
    }

    public PayloadEncoder nested(int field, PayloadEncoder value) {
        return raw(field, value.bytes());
    }

    public byte[] bytes() {
        write(out::flush);
        return bytes.toByteArray();
    }

    private PayloadEncoder write(Writing writing) {
        try {
            writing.run();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Writing {
        void run() throws IOException;
    }
}
