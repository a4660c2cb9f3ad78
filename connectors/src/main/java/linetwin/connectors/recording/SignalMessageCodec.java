package linetwin.connectors.recording;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldOptions;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import linetwin.core.event.ContactProof;
import linetwin.core.event.EventProvenance;
import linetwin.core.event.EventRecord;
import linetwin.core.event.LineEvent.SignalMeasured;
import linetwin.core.event.LineEvent.SignalsMeasured;
import linetwin.core.id.EquipmentClassId;
import linetwin.core.id.SignalId;
import linetwin.core.id.SourceId;
import linetwin.core.id.StationId;
import linetwin.core.model.Quality;
import linetwin.core.model.SignalBatch;
import linetwin.core.model.SignalSchema;
import linetwin.core.time.LineTime;

/**
 * Codec of the values of the signals of one station: a message with one field of doubles for each signal, so that other
 * programs can plot them. The order of the fields on the wire is the order of the values.
 */
final class SignalMessageCodec {
    private static final int SOURCE = 1;
    private static final int AT = 2;
    private static final int QUALITY = 3;
    private static final int PROOF = 4;
    /** Microseconds from {@code at} to the time of each value, in their order; missing if all are at {@code at}. */
    private static final int TIMES = 5;
    /** Positions of the values that are not good. */
    private static final int NOT_GOOD = 6;
    /** Their quality, {@link Quality} by its ordinal. */
    private static final int THEIR_QUALITY = 7;
    /** Set for a value that came alone. */
    private static final int ALONE = 8;
    /** Arrival in nanoseconds since 1970. */
    private static final int ARRIVAL = 9;

    private static final int FIRST_SIGNAL = 16;
    private static final Quality[] QUALITIES = Quality.values();
    private static final ContactProof[] PROOFS = ContactProof.values();

    private final StationId station;
    private final List<SignalId> signals;
    private final SignalSchema schema;

    /** @param signals signals in the order of their fields */
    SignalMessageCodec(StationId station, List<SignalId> signals) {
        this.station = station;
        this.signals = List.copyOf(signals);
        schema = SignalSchema.of(signals);
    }

    List<SignalId> signals() {
        return signals;
    }

    SignalSchema schema() {
        return schema;
    }

    void write(WireWriter out, EventRecord record, SignalBatch batch, LineTime at, boolean isAlone, int[] columns) {
        var from = record.provenance();
        out.tag(SOURCE, WireWriter.LENGTH);
        out.text(from.source().toString());
        out.tag(AT, WireWriter.VARINT);
        out.zigzag(at.micros());
        out.tag(ARRIVAL, WireWriter.VARINT);
        out.zigzag(ScalarCodec.nanos(from.arrival()));
        putNumber(out, QUALITY, from.quality().ordinal());
        putNumber(out, PROOF, from.proof().ordinal());
        putNumber(out, ALONE, isAlone ? 1 : 0);
        writeTimes(out, batch, at.micros());
        writeQualities(out, batch);
        for (int row = 0; row < batch.size(); row++) {
            out.tag(FIRST_SIGNAL + columns[batch.column(row)], WireWriter.FIXED64);
            out.fixed64(Double.doubleToRawLongBits(batch.value(row)));
        }
    }

    private static void putNumber(WireWriter out, int field, int number) {
        if (number != 0) {
            out.tag(field, WireWriter.VARINT);
            out.varint(number);
        }
    }

    private static void writeTimes(WireWriter out, SignalBatch batch, long at) {
        boolean same = true;
        for (int row = 0; row < batch.size(); row++) {
            same &= batch.micros(row) == at;
        }
        if (same) {
            return;
        }
        out.tag(TIMES, WireWriter.LENGTH);
        int begin = out.begin();
        for (int row = 0; row < batch.size(); row++) {
            out.zigzag(batch.micros(row) - at);
        }
        out.end(begin);
    }

    private static void writeQualities(WireWriter out, SignalBatch batch) {
        if (batch.good() == batch.size()) {
            return;
        }
        out.tag(NOT_GOOD, WireWriter.LENGTH);
        int positions = out.begin();
        for (int row = 0; row < batch.size(); row++) {
            if (batch.quality(row) != Quality.GOOD) {
                out.varint(row);
            }
        }
        out.end(positions);
        out.tag(THEIR_QUALITY, WireWriter.LENGTH);
        int qualities = out.begin();
        for (int row = 0; row < batch.size(); row++) {
            if (batch.quality(row) != Quality.GOOD) {
                out.varint(batch.quality(row).ordinal());
            }
        }
        out.end(qualities);
    }

    /** Reads a message. */
    EventRecord read(byte[] data, int offset, int length, Instant sourceTime) throws IOException {
        var in = CodedInputStream.newInstance(data, offset, length);
        var source = "";
        long at = 0;
        long arrival = 0;
        int quality = 0;
        int proof = 0;
        boolean isAlone = false;
        long[] times = {};
        long[] notGood = {};
        long[] theirs = {};
        var columns = new int[16];
        var values = new double[16];
        int rows = 0;
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            int field = tag >>> 3;
            switch (field) {
                case SOURCE -> source = in.readStringRequireUtf8();
                case AT -> at = in.readSInt64();
                case ARRIVAL -> arrival = in.readSInt64();
                case QUALITY -> quality = in.readInt32();
                case PROOF -> proof = in.readInt32();
                case ALONE -> isAlone = in.readBool();
                case TIMES -> times = (long[]) ArrayCodec.LONGS.read(in, 2);
                case NOT_GOOD -> notGood = unsigned(in);
                case THEIR_QUALITY -> theirs = unsigned(in);
                default -> {
                    if (field < FIRST_SIGNAL || field >= FIRST_SIGNAL + signals.size()) {
                        throw new IOException("Field %d is not a signal of %s".formatted(field, station));
                    }
                    if (rows == columns.length) {
                        columns = java.util.Arrays.copyOf(columns, 2 * rows);
                        values = java.util.Arrays.copyOf(values, 2 * rows);
                    }
                    columns[rows] = field - FIRST_SIGNAL;
                    values[rows++] = in.readDouble();
                }
            }
        }
        if (times.length != 0 && times.length != rows || notGood.length != theirs.length) {
            throw new IOException("The values of %s do not fit together".formatted(station));
        }
        var batch = batch(rows, columns, values, at, times, notGood, theirs);
        var event = isAlone
                ? new SignalMeasured(new LineTime(at), station, batch.signal(0), batch.value(0), batch.quality(0))
                : new SignalsMeasured(new LineTime(at), station, batch);
        return new EventRecord(
                event,
                new EventProvenance(
                        new SourceId(source),
                        sourceTime,
                        ScalarCodec.instant(arrival),
                        QUALITIES[quality],
                        PROOFS[proof]));
    }

    private SignalBatch batch(
            int size, int[] columns, double[] values, long at, long[] times, long[] notGood, long[] theirs) {
        var batch = new SignalBatch.Rows();
        int other = 0;
        for (int row = 0; row < size; row++) {
            boolean isGood = other == notGood.length || notGood[other] != row;
            var quality = isGood ? Quality.GOOD : QUALITIES[(int) theirs[other++]];
            batch.add(columns[row], values[row], quality, times.length == 0 ? at : at + times[row]);
        }
        return batch.take(schema, 0);
    }

    private static long[] unsigned(CodedInputStream in) throws IOException {
        int limit = in.pushLimit(in.readRawVarint32());
        var numbers = new ArrayList<Long>();
        while (!in.isAtEnd()) {
            numbers.add(in.readRawVarint64());
        }
        in.popLimit(limit);
        return numbers.stream().mapToLong(Long::longValue).toArray();
    }

    /** Description of the message for other programs. */
    FileDescriptorSet descriptors() {
        var message = DescriptorProto.newBuilder().setName("Signals");
        add(message, "source", SOURCE, FieldDescriptorProto.Type.TYPE_STRING, false);
        add(message, "at_micros", AT, FieldDescriptorProto.Type.TYPE_SINT64, false);
        add(message, "quality", QUALITY, FieldDescriptorProto.Type.TYPE_INT32, false);
        add(message, "proof", PROOF, FieldDescriptorProto.Type.TYPE_INT32, false);
        add(message, "time_offsets_micros", TIMES, FieldDescriptorProto.Type.TYPE_SINT64, true);
        add(message, "not_good", NOT_GOOD, FieldDescriptorProto.Type.TYPE_UINT32, true);
        add(message, "their_quality", THEIR_QUALITY, FieldDescriptorProto.Type.TYPE_UINT32, true);
        add(message, "alone", ALONE, FieldDescriptorProto.Type.TYPE_BOOL, false);
        add(message, "arrival_nanos", ARRIVAL, FieldDescriptorProto.Type.TYPE_SINT64, false);
        var names = new TreeSet<String>();
        message.getFieldList().forEach(field -> names.add(field.getName()));
        for (int i = 0; i < signals.size(); i++) {
            var name = fieldName(signals.get(i), names);
            add(message, name, FIRST_SIGNAL + i, FieldDescriptorProto.Type.TYPE_DOUBLE, false);
            message.getFieldBuilder(message.getFieldCount() - 1)
                    .setJsonName(signals.get(i).toString());
        }
        return FileDescriptorSet.newBuilder()
                .addFile(FileDescriptorProto.newBuilder()
                        .setName("signals.proto")
                        .setPackage(CodecFactory.PACKAGE)
                        .setSyntax("proto3")
                        .addMessageType(message))
                .build();
    }

    private static void add(
            DescriptorProto.Builder message,
            String name,
            int number,
            FieldDescriptorProto.Type type,
            boolean isRepeated) {
        var field = message.addFieldBuilder()
                .setName(name)
                .setNumber(number)
                .setType(type)
                .setLabel(
                        isRepeated
                                ? FieldDescriptorProto.Label.LABEL_REPEATED
                                : FieldDescriptorProto.Label.LABEL_OPTIONAL);
        if (isRepeated) {
            field.setOptions(FieldOptions.newBuilder().setPacked(true));
        }
    }

    /** Name of a field after its signal, unique in the message. */
    private static String fieldName(SignalId signal, Set<String> names) {
        var letters = (signal.equipment() + "_" + signal.name()).replaceAll("[^A-Za-z0-9_]", "_");
        var name = letters.matches("[A-Za-z_].*") ? letters : "_" + letters;
        while (!names.add(name)) {
            name += "_";
        }
        return name;
    }

    /** Signals of a message, by the schema in the file. */
    static List<SignalId> signals(FileDescriptorSet ofFile) {
        Map<Integer, SignalId> byField = new HashMap<>();
        for (var field : ofFile.getFile(0).getMessageType(0).getFieldList()) {
            if (field.getNumber() >= FIRST_SIGNAL) {
                var id = field.getJsonName();
                int slash = id.indexOf('/');
                byField.put(
                        field.getNumber(),
                        new SignalId(new EquipmentClassId(id.substring(0, slash)), id.substring(slash + 1)));
            }
        }
        var signals = new ArrayList<SignalId>();
        for (int i = 0; i < byField.size(); i++) {
            signals.add(byField.get(FIRST_SIGNAL + i));
        }
        return signals;
    }
}
