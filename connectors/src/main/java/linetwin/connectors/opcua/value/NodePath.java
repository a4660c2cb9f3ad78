package linetwin.connectors.opcua.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import linetwin.connectors.tag.PathTemplate;
import linetwin.core.health.RejectionCode;
import linetwin.core.health.RejectionException;

/**
 * Parsed browse path of a connection file. Segments are separated by {@code /}, may begin with {@code {namespace URI}},
 * and array elements such as {@code [3]} may follow at the end. A slash, bracket, brace or {@code &} in a name is
 * escaped by {@code &}, as in OPC 10000-4, A.2.
 *
 * @param text path as written
 * @param segments names below Objects
 * @param picks selectors of the part of the value
 */
public record NodePath(String text, List<Segment> segments, List<ValueSelector> picks) {
    /**
     * Segment of a path.
     *
     * @param namespace namespace URI; empty means that of the source
     */
    public record Segment(Optional<String> namespace, String name) {
        /** True if it matches any number of names. */
        public boolean isOpenEnded() {
            return template().isPlain() ? false : name.contains("...}");
        }

        public PathTemplate template() {
            return new PathTemplate(name);
        }
    }

    public NodePath {
        segments = List.copyOf(segments);
        picks = List.copyOf(picks);
    }

    /**
     * Parses a path.
     *
     * @throws RejectionException if the path is not valid
     */
    public static NodePath parse(String text) {
        var segments = new ArrayList<Segment>();
        var picks = new ArrayList<ValueSelector>();
        for (var part : split(text)) {
            if (part.startsWith("[") && part.endsWith("]")) {
                picks.add(new ValueSelector.Element(index(part, text)));
            } else if (picks.isEmpty()) {
                segments.add(segment(part));
            } else {
                picks.add(new ValueSelector.Member(unescaped(part)));
            }
        }
        if (segments.isEmpty()) {
            throw new RejectionException(RejectionCode.NO_NODE_PATH, text);
        }
        return new NodePath(text, segments, picks);
    }

    public boolean isPlain() {
        return segments.stream().allMatch(segment -> segment.template().isPlain());
    }

    /** Number of names without captures at the end, not counting the first name. */
    public int plainEnd() {
        int plain = 0;
        while (plain < segments.size() - 1
                && segments.get(segments.size() - 1 - plain).template().isPlain()) {
            plain++;
        }
        return plain;
    }

    /** Text of the selectors, as written after the name of the node. */
    public String pickText() {
        return picks.stream().map(pick -> "/" + pick.text()).collect(Collectors.joining());
    }

    /** Copy whose last {@code count} segments are members of a structure. */
    public NodePath withMembers(int count) {
        int nodes = segments.size() - count;
        var members = new ArrayList<ValueSelector>();
        segments.subList(nodes, segments.size()).forEach(s -> members.add(new ValueSelector.Member(s.name())));
        members.addAll(picks);
        return new NodePath(text, segments.subList(0, nodes), members);
    }

    private static Segment segment(String part) {
        int end = part.indexOf('}');
        boolean isLed =
                part.startsWith("{") && end > 0 && part.substring(0, end).contains(":");
        return isLed
                ? new Segment(Optional.of(part.substring(1, end)), unescaped(part.substring(end + 1)))
                : new Segment(Optional.empty(), unescaped(part));
    }

    private static int index(String part, String text) {
        try {
            return Integer.parseUnsignedInt(part.substring(1, part.length() - 1));
        } catch (NumberFormatException _) {
            throw new RejectionException(RejectionCode.NO_ELEMENT_PATH, part, text);
        }
    }

    /** Splits at each slash that is neither inside braces nor escaped. */
    private static List<String> split(String text) {
        var parts = new ArrayList<String>();
        int from = 0;
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '&' -> i++;
                case '{' -> depth++;
                case '}' -> depth--;
                case '/' -> {
                    if (depth <= 0) {
                        parts.add(text.substring(from, i));
                        from = i + 1;
                    }
                }
                default -> {}
            }
        }
        parts.add(text.substring(from));
        parts.removeIf(String::isEmpty);
        return parts;
    }

    private static String unescaped(String part) {
        return part.replaceAll("&([/\\[{&])", "$1");
    }
}
