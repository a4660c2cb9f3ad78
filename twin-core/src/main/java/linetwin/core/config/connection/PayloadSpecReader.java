package linetwin.core.config.connection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linetwin.core.config.yaml.FileEntry;
import linetwin.core.config.yaml.FileSection;
import linetwin.core.connection.PayloadSpec;
import linetwin.core.connection.PayloadSpec.Format;

/** Reads the format of a message payload, and the pointers to its fields. */
final class PayloadSpecReader {
    private static final String STAR = "/*";
    private static final Map<String, Format> FORMATS = new LinkedHashMap<>();

    static {
        FORMATS.put("auto", Format.AUTO);
        FORMATS.put("json", Format.JSON);
        FORMATS.put("cbor", Format.CBOR);
        FORMATS.put("text", Format.TEXT);
    }

    private PayloadSpecReader() {}

    static PayloadSpec payload(FileSection tag) {
        var format = tag.optional("payload").flatMap(entry -> entry.choice(FORMATS));
        if (format.filter(Format.TEXT::equals).isPresent()) {
            List.of("value", "time", "quality", "unit").forEach(key -> tag.optional(key)
                    .ifPresent(entry -> entry.fault("points into a text, which has no members", "Remove it")));
        }
        var value = tag.optional("value").flatMap(entry -> pointer(entry, Optional.empty()));
        var beside = Optional.of(value.orElse(""));
        return new PayloadSpec(
                format.orElse(Format.AUTO),
                value.orElse(""),
                tag.optional("time").flatMap(entry -> pointer(entry, beside)),
                tag.optional("quality").flatMap(entry -> pointer(entry, beside)),
                tag.optional("unit").flatMap(entry -> pointer(entry, beside)));
    }

    /**
     * Reads a JSON pointer (RFC 6901); {@code *} stands for every member.
     *
     * @param value pointer to the value, whose {@code *} this pointer may use too; empty to read the pointer to the
     *     value
     */
    private static Optional<String> pointer(FileEntry entry, Optional<String> value) {
        return entry.text().filter(text -> {
            if (!text.startsWith("/")) {
                entry.fault(
                        "'%s' is no pointer into a message".formatted(text),
                        "Begin with '/', such as /values/torque, or /0 for the first of a list");
                return false;
            }
            var before = beforeStar(text);
            boolean good = before.isEmpty()
                    || !text.substring(before.get().length() + 2).contains(STAR)
                            && value.map(PayloadSpecReader::beforeStar)
                                    .orElse(before)
                                    .equals(before);
            if (!good) {
                entry.fault(
                        "'%s' has a * too many".formatted(text),
                        "Write one, and beside value one at the same place: /values/*/v and /values/*/t");
            }
            return good;
        });
    }

    private static Optional<String> beforeStar(String pointer) {
        int star = (pointer + "/").indexOf(STAR + "/");
        return star < 0 ? Optional.empty() : Optional.of(pointer.substring(0, star));
    }

    /** True if each member of an object is a separate signal. */
    static boolean spreads(PayloadSpec payload) {
        return beforeStar(payload.value()).isPresent();
    }
}
