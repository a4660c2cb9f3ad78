package linetwin.connectors.recording;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.function.Function;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/** Access to the components of records. */
final class RecordAccess {
    private RecordAccess() {}

    /** Canonical constructor of a record. */
    static Constructor<?> constructor(Class<?> record) {
        var types = Arrays.stream(record.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            var constructor = record.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    static Object read(Method accessor, Object record) {
        try {
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read " + accessor, e);
        }
    }

    static Function<Object, Object> reader(RecordComponent component) {
        var accessor = component.getAccessor();
        return record -> read(accessor, record);
    }

    /** Maker of a record of one component. */
    static Function<Object, Object> maker(Class<?> record) {
        var constructor = constructor(record);
        return component -> {
            try {
                return constructor.newInstance(component);
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException("Not valid: " + component, e);
            }
        };
    }

    /** Sorted map of records by their component {@code id} or {@code key}. */
    static FieldCodec.OfList.ListKind mapOf(Class<?> record) {
        var key = Arrays.stream(record.getRecordComponents())
                .filter(c -> c.getName().equals("id") || c.getName().equals("key"))
                .map(RecordAccess::reader)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No key in " + record));
        return elements -> {
            PSortedMap<Comparable<Object>, Object> map = TreePMap.empty();
            for (var element : elements) {
                map = map.plus(asKey(key.apply(element)), element);
            }
            return map;
        };
    }

    @SuppressWarnings("unchecked") // Keys of these maps are ids or texts.
    private static Comparable<Object> asKey(Object key) {
        return (Comparable<Object>) key;
    }
}
