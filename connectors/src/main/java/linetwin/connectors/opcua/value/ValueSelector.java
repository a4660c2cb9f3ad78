package linetwin.connectors.opcua.value;

import java.lang.reflect.Array;
import java.util.List;
import linetwin.core.health.RejectionCode;
import linetwin.core.health.RejectionException;
import org.eclipse.milo.opcua.sdk.core.types.DynamicStructType;
import org.eclipse.milo.opcua.sdk.core.types.DynamicUnionType;
import org.eclipse.milo.opcua.stack.core.encoding.EncodingContext;
import org.eclipse.milo.opcua.stack.core.types.UaStructuredType;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExtensionObject;
import org.eclipse.milo.opcua.stack.core.types.builtin.Matrix;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.jspecify.annotations.Nullable;

/** Selects a part of a value. */
public sealed interface ValueSelector {
    /** Element of an array, counted from 0. */
    record Element(int index) implements ValueSelector {
        @Override
        public String text() {
            return "[%d]".formatted(index);
        }

        @Override
        public @Nullable Object from(Object whole) {
            var array = whole instanceof Matrix matrix ? matrix.nestedArrayValue() : whole;
            if (array == null || !array.getClass().isArray()) {
                throw new RejectionException(RejectionCode.NO_ARRAY);
            }
            int length = Array.getLength(array);
            if (index >= length) {
                throw new RejectionException(RejectionCode.NO_ELEMENT, length, index);
            }
            return Array.get(array, index);
        }
    }

    /** Member of a structure, by its name in the type definition. */
    record Member(String name) implements ValueSelector {
        @Override
        public String text() {
            return name;
        }

        @Override
        public @Nullable Object from(Object whole) {
            return switch (whole) {
                case DynamicStructType structure -> member(structure);
                case DynamicUnionType union ->
                    union.getValue()
                            .filter(v -> v.fieldName().equals(name))
                            .map(DynamicUnionType.UnionValue::fieldValue)
                            .orElse(null);
                case UaStructuredType known -> getter(known);
                default -> throw new RejectionException(RejectionCode.NO_STRUCTURE, name);
            };
        }

        /** Reads a member of a structure of the standard, which is a class of the library with a getter per member. */
        private @Nullable Object getter(UaStructuredType known) {
            try {
                return known.getClass().getMethod("get" + name).invoke(known);
            } catch (ReflectiveOperationException _) {
                throw new RejectionException(
                        RejectionCode.NO_MEMBER, known.getClass().getSimpleName(), name);
            }
        }

        private @Nullable Object member(DynamicStructType structure) {
            if (!structure.getMembers().containsKey(name)) {
                throw new RejectionException(RejectionCode.NO_MEMBER, structure.getTypeName(), name);
            }
            return structure.getMembers().get(name);
        }
    }

    /** Text of the selector in a path. */
    String text();

    /**
     * Part of a value; null if the part has no value.
     *
     * @throws RejectionException if the value has no such part
     */
    @Nullable
    Object from(Object whole);

    /** Applies all selectors in order; structures are decoded on the way. */
    static @Nullable Object follow(List<ValueSelector> steps, Object value, @Nullable EncodingContext types) {
        @Nullable Object part = opened(value, types);
        for (var step : steps) {
            if (part == null) {
                return null;
            }
            part = opened(step.from(part), types);
        }
        return part;
    }

    private static @Nullable Object opened(@Nullable Object value, @Nullable EncodingContext types) {
        return switch (value) {
            case null -> null;
            case ExtensionObject object -> object.isNull() ? null : decoded(object, types);
            case Variant variant -> opened(variant.value(), types);
            default -> value;
        };
    }

    private static Object decoded(ExtensionObject object, @Nullable EncodingContext types) {
        if (types == null) {
            throw new RejectionException(RejectionCode.TYPES_UNKNOWN);
        }
        return object.decode(types);
    }
}
