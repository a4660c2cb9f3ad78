package linetwin.core.config.connection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import linetwin.core.config.yaml.FileEntry;
import linetwin.core.config.yaml.FileSection;

/** Protocol of a source, with the addresses and keys that belong to it. */
enum SourceProtocol {
    OPCUA("opcua", List.of("opc.tcp://")),
    MQTT("mqtt", List.of("tcp://", "ssl://")),
    SPARKPLUG("sparkplug", List.of("tcp://", "ssl://"));

    /** Address after the scheme: a host or [IPv6 address], a port, optionally a path. */
    private static final Pattern HOST_AND_PORT =
            Pattern.compile("(?:[^\\s:/\\[\\]]+|\\[[^\\s\\]]+]):(\\d{1,5})(?:/\\S*)?");

    private static final int HIGHEST_PORT = 65_535;

    private final String code;
    private final List<String> schemes;

    SourceProtocol(String code, List<String> schemes) {
        this.code = code;
        this.schemes = schemes;
    }

    static Map<String, SourceProtocol> byName() {
        var names = new LinkedHashMap<String, SourceProtocol>();
        for (var protocol : values()) {
            names.put(protocol.code, protocol);
        }
        return names;
    }

    String code() {
        return code;
    }

    /** True if messages on topics carry the values. */
    boolean isOfTopics() {
        return this != OPCUA;
    }

    /** Address at this entry; empty, with a problem, if it does not belong to this protocol. */
    Optional<String> endpoint(FileEntry entry) {
        return entry.text().filter(text -> {
            if (text.contains("@")) {
                // Not repeated in the problem: the text before the @ may contain a password.
                entry.fault(
                        "carries a user, and a secret does not belong in this file",
                        "Leave out what comes before '@' and write user: { name: ..., password: \"env:NAME\" }");
                return false;
            }
            boolean good = schemes.stream()
                    .anyMatch(scheme -> text.startsWith(scheme) && isHostAndPort(text.substring(scheme.length())));
            if (!good) {
                entry.fault(
                        "'%s' is no address for %s".formatted(text, code),
                        "Begin with %s, then host:port, the port from 1 to 65535".formatted(quotedSchemes()));
            }
            return good;
        });
    }

    private String quotedSchemes() {
        return schemes.stream().map("'%s'"::formatted).collect(Collectors.joining(" or "));
    }

    private static boolean isHostAndPort(String text) {
        var parts = HOST_AND_PORT.matcher(text);
        if (!parts.matches()) {
            return false;
        }
        int port = Integer.parseInt(parts.group(1));
        return port > 0 && port <= HIGHEST_PORT;
    }

    /** Reports each of these keys in the section if the source has another protocol. */
    static void check(
            FileSection section, Optional<SourceProtocol> protocol, Predicate<SourceProtocol> ours, String... keys) {
        if (protocol.isEmpty() || ours.test(protocol.get())) {
            return;
        }
        var right = byName().values().stream()
                .filter(ours)
                .map(SourceProtocol::code)
                .collect(Collectors.joining(" and "));
        for (var key : keys) {
            section.optional(key)
                    .ifPresent(entry -> entry.fault(
                            "belongs to %s, and this source speaks %s".formatted(right, protocol.get().code),
                            "Remove it"));
        }
    }
}
