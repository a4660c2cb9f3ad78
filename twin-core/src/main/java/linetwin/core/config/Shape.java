package linetwin.core.config;

import java.util.List;

/** A kind of mapping in a file and every key that it may have; the JSON Schema defines it under the same name. */
record Shape(String name, List<String> keys) {
    static Shape of(String name, String... keys) {
        return new Shape(name, List.of(keys));
    }
}
