package linetwin.core.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linetwin.core.feed.PayloadSpec;
import linetwin.core.feed.PayloadSpec.Format;

/** Reads how the payload of a message is to be read. */
final class PayloadReader {
    private static final Map<String, Format> FORMATS = new LinkedHashMap<>();

    static {
        FORMATS.put("auto", Format.AUTO);
        FORMATS.put("json", Format.JSON);
        FORMATS.put("cbor", Format.CBOR);
        FORMATS.put("text", Format.TEXT);
    }

    private PayloadReader() {}

    static PayloadSpec payload(Section tag) {
        var format = tag.optional("payload").flatMap(entry -> entry.choice(FORMATS));
        if (format.filter(Format.TEXT::equals).isPresent()) {
            List.of("value", "time", "quality", "unit").forEach(key -> tag.optional(key)
                    .ifPresent(entry -> entry.fault("points into a text, which has no members", "Remove it")));
        }
        return new PayloadSpec(
                format.orElse(Format.AUTO),
                tag.optional("value").flatMap(entry -> pointer(entry, true)).orElse(""),
                tag.optional("time").flatMap(entry -> pointer(entry, false)),
                tag.optional("quality").flatMap(entry -> pointer(entry, false)),
                tag.optional("unit").flatMap(entry -> pointer(entry, false)));
    }

    /** A JSON pointer (RFC 6901); that of the value may take every member of one object. */
    private static Optional<String> pointer(Entry entry, boolean maySpread) {
        return entry.text().filter(text -> {
            if (!text.startsWith("/")) {
                entry.fault(
                        "'%s' is no pointer into a message".formatted(text),
                        "Begin with '/', such as /values/torque, or /0 for the first of a list");
                return false;
            }
            long stars = List.of(text.split("/", -1)).stream().filter("*"::equals).count();
            if (stars > (maySpread ? 1 : 0)) {
                entry.fault("'%s' takes too many members".formatted(text), "Only value may have a *, and only one");
            }
            return stars <= (maySpread ? 1 : 0);
        });
    }

    /** Whether each member of an object is a signal of its own. */
    static boolean spreads(PayloadSpec payload) {
        return List.of(payload.value().split("/", -1)).contains("*");
    }
}
