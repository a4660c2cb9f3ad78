package linetwin.connectors.payload;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linetwin.connectors.payload.MessagePayload.Parsed;
import linetwin.connectors.payload.PayloadValue.Content;
import linetwin.core.connection.PayloadSpec;
import linetwin.core.health.RejectionCode;
import linetwin.core.health.RejectionReason;
import linetwin.core.model.Quality;

/**
 * Reader of the payloads of one tag; created once and used for every message. If the path to the value contains a
 * {@code *}, paths to time, quality and unit with the same beginning are resolved per member, other paths once.
 */
public final class PayloadReader {
    /** Limit of the members in one message. */
    private static final int MOST_MEMBERS = 10_000;

    /** Largest integer up to which a double represents every integer, 2^53. */
    private static final double WHOLE_UNTIL = 1L << 53;

    private static final String EVERY = "/*";

    private final PayloadSpec spec;
    private final boolean asText;
    private final MemberPointer value;
    private final Optional<MemberPointer> time;
    private final Optional<MemberPointer> quality;
    private final Optional<MemberPointer> unit;

    /**
     * Parses the pointers.
     *
     * @param asText true to keep numbers as text, such as serials
     * @throws IllegalArgumentException if a path is no JSON pointer (RFC 6901)
     */
    public PayloadReader(PayloadSpec spec, boolean asText) {
        this.spec = spec;
        this.asText = asText;
        this.value = MemberPointer.of(spec.value());
        this.time = spec.time().map(MemberPointer::of);
        this.quality = spec.quality().map(MemberPointer::of);
        this.unit = spec.unit().map(MemberPointer::of);
    }

    /** True if one message contains many values, each with a name. */
    public boolean hasMembers() {
        return value.isFamily();
    }

    /**
     * Reads the values of a message.
     *
     * @return one value, or one per member; a single unusable value without member if the message cannot be read
     */
    public List<PayloadValue> read(MessagePayload payload) {
        return switch (payload.as(spec.format())) {
            case Parsed.Broken(var why) -> List.of(PayloadValue.unusable("", why));
            case Parsed.Tree(var root) -> hasMembers() ? members(root) : List.of(reading(root, ""));
        };
    }

    private List<PayloadValue> members(JsonNode root) {
        var parent = root.at(value.head());
        if (!parent.isContainerNode()) {
            return List.of(unusable("", RejectionCode.NO_SUCH_MEMBERS, value.head()));
        }
        if (parent.size() > MOST_MEMBERS) {
            return List.of(unusable("", RejectionCode.TOO_MANY_MEMBERS, MOST_MEMBERS));
        }
        var readings = new ArrayList<PayloadValue>(parent.size());
        if (parent.isObject()) {
            parent.properties().forEach(member -> readings.add(reading(root, member.getKey())));
        } else {
            for (int i = 0; i < parent.size(); i++) {
                readings.add(reading(root, Integer.toString(i)));
            }
        }
        return readings;
    }

    private PayloadValue reading(JsonNode root, String member) {
        var node = value.in(root, member);
        var when = time.map(place -> place.in(root, member)).filter(PayloadReader::isThere);
        Optional<Instant> instant = when.flatMap(SourceTimeParser::of);
        if (when.isPresent() && instant.isEmpty()) {
            return unusable(member, RejectionCode.NO_TIME, shown(when.get()));
        }
        var how = quality.map(place -> place.in(root, member)).filter(PayloadReader::isThere);
        var judged = how.flatMap(QualityParser::of);
        if (how.isPresent() && judged.isEmpty()) {
            return unusable(member, RejectionCode.UNKNOWN_QUALITY, shown(how.get()));
        }
        var content = content(node);
        return new PayloadValue(
                member,
                content,
                content instanceof Content.Figure || content instanceof Content.Text
                        ? judged.orElse(Quality.GOOD)
                        : Quality.BAD,
                instant,
                unit.map(place -> place.in(root, member))
                        .filter(PayloadReader::isThere)
                        .map(PayloadReader::shown));
    }

    private static PayloadValue unusable(String member, RejectionCode why, Object about) {
        return PayloadValue.unusable(member, RejectionReason.of(why, about));
    }

    private static boolean isThere(JsonNode node) {
        return !node.isMissingNode() && !node.isNull();
    }

    private Content content(JsonNode node) {
        return switch (node.getNodeType()) {
            case NUMBER -> asText ? new Content.Text(plain(node)) : number(node.doubleValue());
            case BOOLEAN -> new Content.Text(node.asText());
            case STRING -> text(node.textValue().strip());
            case MISSING -> new Content.Missing(RejectionReason.of(RejectionCode.NOTHING_AT_POINTER, spec.value()));
            case NULL -> new Content.Absent(RejectionReason.of(RejectionCode.NULL_VALUE));
            case ARRAY, OBJECT -> new Content.Unusable(RejectionReason.of(RejectionCode.NO_SINGLE_VALUE));
            case BINARY, POJO -> new Content.Unusable(RejectionReason.of(RejectionCode.RAW_BYTES));
        };
    }

    private Content text(String text) {
        if (text.length() > MessagePayload.LONGEST_TEXT) {
            return new Content.Unusable(RejectionReason.of(RejectionCode.TEXT_TOO_LONG, text.length()));
        }
        return !asText && SingleValueParser.isNumber(text) ? number(Double.parseDouble(text)) : new Content.Text(text);
    }

    /** Text of a number, without the decimal zeros that some programs append to integers. */
    private static String plain(JsonNode node) {
        double value = node.doubleValue();
        return !node.isIntegralNumber() && value == Math.rint(value) && Math.abs(value) < WHOLE_UNTIL
                ? Long.toString((long) value)
                : node.asText();
    }

    private static Content number(double value) {
        return Double.isFinite(value)
                ? new Content.Figure(value)
                : new Content.Absent(RejectionReason.of(RejectionCode.NOT_FINITE, value));
    }

    private static String shown(JsonNode node) {
        return MessagePayload.excerpt(node.isContainerNode() ? "..." : node.asText());
    }

    /**
     * Path to a value in a tree, per member if it contains a star.
     *
     * @param head part before the star, or the whole path
     * @param tail part after the star; empty without star
     */
    private record MemberPointer(JsonPointer head, Optional<JsonPointer> tail) {
        static MemberPointer of(String pointer) {
            int star = pointer.endsWith(EVERY) ? pointer.length() - EVERY.length() : pointer.indexOf(EVERY + "/");
            return star < 0
                    ? new MemberPointer(JsonPointer.compile(pointer), Optional.empty())
                    : new MemberPointer(
                            JsonPointer.compile(pointer.substring(0, star)),
                            Optional.of(JsonPointer.compile(pointer.substring(star + EVERY.length()))));
        }

        boolean isFamily() {
            return tail.isPresent();
        }

        JsonNode in(JsonNode root, String member) {
            var node = root.at(head);
            if (tail.isEmpty()) {
                return node;
            }
            var parent = node.isArray() ? node.path(index(member)) : node.path(member);
            return parent.at(tail.get());
        }

        private static int index(String member) {
            return member.matches("\\d{1,5}") ? Integer.parseInt(member) : -1;
        }
    }
}
