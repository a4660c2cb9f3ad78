package linetwin.core.config.connection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import linetwin.core.config.yaml.FileEntry;

/**
 * Path of a tag or a permit as written in the file: segments, some with captures.
 *
 * @param captures names in braces, in the order of the path
 */
record TagPath(String text, List<String> captures) {
    private static final Pattern CAPTURE = Pattern.compile("([A-Za-z][A-Za-z0-9]*)(?:\\.\\.\\.)?");
    private static final int PARTS_OF_A_METRIC = 3;

    TagPath {
        captures = List.copyOf(captures);
    }

    /** Reads a path; empty, with a problem, if the protocol cannot resolve it. */
    static Optional<TagPath> read(FileEntry entry, String text, Optional<SourceProtocol> protocol) {
        int faults = entry.problems().size();
        var captures = new ArrayList<String>();
        var bare = bare(entry, text, protocol, captures);
        if (entry.problems().size() == faults) {
            protocol.ifPresent(it -> checkSegments(entry, bare, it));
        }
        return entry.problems().size() == faults ? Optional.of(new TagPath(text, captures)) : Optional.empty();
    }

    /** Text with {@code x} in place of everything in braces, so that it can be split into segments. */
    private static String bare(FileEntry entry, String text, Optional<SourceProtocol> protocol, List<String> captures) {
        var bare = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '&'
                    && at + 1 < text.length()
                    && protocol.filter(SourceProtocol.OPCUA::equals).isPresent()) {
                // OPC 10000-4, A.2: the next character is part of a name, whatever it is.
                bare.append('x');
                at += 2;
                continue;
            }
            int end = c == '{' ? text.indexOf('}', at) : at;
            if (c == '}' || end < 0) {
                entry.fault(
                        "'%s' has a brace without its other half".formatted(text), "Write captures as in {station}");
                return bare.toString();
            }
            if (c == '{') {
                brace(entry, text.substring(at + 1, end), protocol, captures);
            }
            bare.append(c == '{' ? 'x' : c);
            at = end + 1;
        }
        return bare.toString();
    }

    private static void brace(
            FileEntry entry, String inside, Optional<SourceProtocol> protocol, List<String> captures) {
        if (inside.contains(":")) {
            if (protocol.filter(SourceProtocol::isOfTopics).isPresent()) {
                entry.fault("'{%s}' is a namespace, and topics have none".formatted(inside), "Remove it");
            }
            return;
        }
        var capture = CAPTURE.matcher(inside);
        if (!capture.matches()) {
            entry.fault(
                    "'{%s}' is no capture".formatted(inside),
                    "Write a word of letters and digits, such as {station}, {signal} or {cell}");
        } else if (captures.contains(capture.group(1))) {
            entry.fault("'{%s}' is captured twice".formatted(capture.group(1)), "Give the other one another name");
        } else {
            captures.add(capture.group(1));
        }
    }

    private static void checkSegments(FileEntry entry, String bare, SourceProtocol protocol) {
        var segments = List.of(bare.split("/", -1));
        switch (protocol) {
            case OPCUA -> checkBrowsePath(entry, segments);
            case MQTT -> checkTopic(entry, bare.contains("+"), bare.contains("#"));
            case SPARKPLUG -> {
                checkTopic(entry, segments.contains("+"), segments.contains("#"));
                checkMetric(entry, segments);
            }
        }
    }

    private static void checkTopic(FileEntry entry, boolean plus, boolean hash) {
        if (plus || hash) {
            entry.fault(
                    "'%s' is a wildcard".formatted(plus ? "+" : "#"),
                    plus
                            ? "Capture the level by a name, such as {station} or {cell}"
                            : "Capture the levels by a name with dots, such as {rest...}");
        }
    }

    private static void checkBrowsePath(FileEntry entry, List<String> segments) {
        if (segments.stream().anyMatch(String::isBlank)) {
            entry.fault("has an empty part", "Write names with one / between them, none before the first");
        } else if (segments.getFirst().equals("Objects") && segments.size() > 1) {
            entry.fault("begins with Objects, where every path begins", "Leave 'Objects/' out");
        }
    }

    private static void checkMetric(FileEntry entry, List<String> segments) {
        if (segments.size() < PARTS_OF_A_METRIC || segments.getFirst().isBlank()) {
            entry.fault(
                    "names no metric",
                    "Write edge/device/metric without the group, or edge//metric for one of the node itself");
        }
    }
}
