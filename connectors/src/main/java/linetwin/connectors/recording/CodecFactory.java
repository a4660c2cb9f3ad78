package linetwin.connectors.recording;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import linetwin.core.model.SignalBatch;
import linetwin.core.model.SignalValues;
import org.pcollections.PSortedMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * Factory of codecs for the records of the core. For writing, fields are numbered by their order; for reading, by the
 * schema of the file. A record of one scalar, such as an id, is written as this scalar.
 */
final class CodecFactory {
    static final String PACKAGE = "linetwin";

    private static final Map<Class<?>, ScalarCodec> SCALARS = Map.of(
            long.class, ScalarCodec.LONG,
            Long.class, ScalarCodec.LONG,
            int.class, ScalarCodec.INT,
            double.class, ScalarCodec.DOUBLE,
            boolean.class, ScalarCodec.BOOLEAN,
            String.class, ScalarCodec.STRING,
            Duration.class, ScalarCodec.DURATION,
            Instant.class, ScalarCodec.INSTANT);

    private final Map<String, DescriptorProto> schema = new LinkedHashMap<>();
    private final boolean isReading;
    private final Map<String, FieldCodec> messages = new LinkedHashMap<>();

    private CodecFactory(FileDescriptorSet ofFile, boolean isReading) {
        this.isReading = isReading;
        ofFile.getFileList().forEach(file -> file.getMessageTypeList().forEach(m -> schema.put(m.getName(), m)));
    }

    static CodecFactory forWriting() {
        return new CodecFactory(FileDescriptorSet.getDefaultInstance(), false);
    }

    static CodecFactory forReading(FileDescriptorSet ofFile) {
        return new CodecFactory(ofFile, true);
    }

    /** Codec of a record. */
    MessageCodec ofRecord(Class<? extends Record> type) {
        return (MessageCodec) message(type);
    }

    /** Description of all messages for which codecs were made. */
    FileDescriptorSet descriptors() {
        var file = FileDescriptorProto.newBuilder()
                .setName("linetwin.proto")
                .setPackage(PACKAGE)
                .setSyntax("proto3");
        for (var message : messages.values()) {
            file.addMessageType(
                    message instanceof UnionCodec union ? union.description() : ((MessageCodec) message).description());
        }
        return FileDescriptorSet.newBuilder().addFile(file).build();
    }

    private FieldCodec of(Type type) {
        if (type instanceof ParameterizedType generic) {
            return ofGeneric((Class<?>) generic.getRawType(), generic.getActualTypeArguments());
        }
        var single = (Class<?>) type;
        var scalar = SCALARS.get(single);
        if (scalar != null) {
            return scalar;
        }
        if (single.isArray()) {
            return ofArray(single);
        }
        if (single.isEnum()) {
            return ScalarCodec.ofEnum(single);
        }
        if (single == SignalValues.class) {
            return adapted(SignalColumns.class, v -> SignalColumns.of((SignalValues) v), v -> ((SignalColumns) v)
                    .signalValues());
        }
        if (single == SignalBatch.class) {
            return adapted(
                    SignalColumns.class, v -> SignalColumns.of((SignalBatch) v), v -> ((SignalColumns) v).batch());
        }
        return single.isRecord() ? ofRecordOrScalar(single) : message(single);
    }

    private static FieldCodec ofArray(Class<?> array) {
        return array == double[].class ? ArrayCodec.DOUBLES : array == int[].class ? ArrayCodec.INTS : ArrayCodec.LONGS;
    }

    private FieldCodec adapted(Class<?> form, Function<Object, Object> to, Function<Object, Object> from) {
        return new AdaptedCodec(message(form), to, from);
    }

    private FieldCodec ofRecordOrScalar(Class<?> type) {
        var components = type.getRecordComponents();
        var inner = components.length == 1 ? SCALARS.get(components[0].getType()) : null;
        return inner == null
                ? message(type)
                : inner.mapped(RecordAccess.reader(components[0]), RecordAccess.maker(type));
    }

    private FieldCodec ofGeneric(Class<?> raw, Type[] of) {
        if (raw == Optional.class) {
            return new FieldCodec.OfOptional(of(of[0]));
        }
        if (raw == PSortedMap.class) {
            return new FieldCodec.OfList(of(of[1]), RecordAccess.mapOf((Class<?>) of[1]));
        }
        if (raw == PVector.class || raw == TreePVector.class) {
            return new FieldCodec.OfList(ofElement(of[0]), TreePVector::from);
        }
        if (raw == List.class) {
            return new FieldCodec.OfList(ofElement(of[0]), List::copyOf);
        }
        throw new IllegalArgumentException("No codec for " + raw);
    }

    /** Elements that are lists or optional need a message around each. */
    private FieldCodec ofElement(Type element) {
        if (element instanceof ParameterizedType generic && generic.getRawType() == Optional.class) {
            return adapted(MaybeUnit.class, MaybeUnit::of, v -> ((MaybeUnit) v).unit());
        }
        if (element instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            return adapted(LongRow.class, LongRow::of, v -> ((LongRow) v).list());
        }
        return of(element);
    }

    private FieldCodec message(Class<?> type) {
        var name = type.getName().substring(type.getPackageName().length() + 1).replace('$', '_');
        var known = messages.get(name);
        if (known != null) {
            return known;
        }
        return type.isSealed() ? union(name, type) : record(name, type);
    }

    private FieldCodec record(String name, Class<?> type) {
        var codec = new MessageCodec(name, RecordAccess.constructor(type));
        messages.put(name, codec);
        int order = 0;
        for (var component : type.getRecordComponents()) {
            order++;
            var field = of(component.getGenericType());
            codec.add(
                    component.getName(),
                    number(name, component.getName(), field, order),
                    field,
                    component.getAccessor());
        }
        return codec;
    }

    private FieldCodec union(String name, Class<?> type) {
        var codec = new UnionCodec(name);
        messages.put(name, codec);
        int order = 0;
        for (var kind : type.getPermittedSubclasses()) {
            order++;
            var simple = kind.getSimpleName();
            var option = simple.substring(0, 1).toLowerCase(Locale.ROOT) + simple.substring(1);
            var field = message(kind);
            codec.add(option, number(name, option, field, order), kind, field);
        }
        return codec;
    }

    /** Number of a field: its order for writing, and by name in the schema of a file; 0 if the file has none of it. */
    private int number(String message, String field, FieldCodec codec, int order) {
        if (!isReading) {
            return order;
        }
        var ours = FieldDescriptorProto.newBuilder();
        codec.describe(ours);
        return schema.getOrDefault(message, DescriptorProto.getDefaultInstance()).getFieldList().stream()
                .filter(theirs -> theirs.getName().equals(field) && isOfSameType(ours, theirs))
                .mapToInt(FieldDescriptorProto::getNumber)
                .findFirst()
                .orElse(0);
    }

    private static boolean isOfSameType(FieldDescriptorProto.Builder ours, FieldDescriptorProto theirs) {
        return ours.getType() == theirs.getType()
                && (ours.getLabel() == FieldDescriptorProto.Label.LABEL_REPEATED)
                        == (theirs.getLabel() == FieldDescriptorProto.Label.LABEL_REPEATED);
    }
}
