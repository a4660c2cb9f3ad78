package linetwin.core.config.connection;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linetwin.core.config.line.CommonFields;
import linetwin.core.config.yaml.FileEntry;
import linetwin.core.config.yaml.FileSection;
import linetwin.core.config.yaml.QuantityParser;
import linetwin.core.connection.SourceSpec;
import linetwin.core.connection.TagSpec;
import linetwin.core.id.AreaId;
import linetwin.core.id.SourceId;

/** Reads the sources of a connection file: each has our own station model, or values mapped tag by tag. */
final class SourceReader {
    private static final Duration PUBLISHING = Duration.ofMillis(100);
    private static final Duration SHORTEST_SILENCE = Duration.ofSeconds(2);
    /** Publishing intervals without a value before a source is stale, if the file gives no limit. */
    private static final int INTERVALS_OF_SILENCE = 3;

    private final Map<String, FileEntry> sources = new LinkedHashMap<>();
    private final Map<String, FileEntry> areas = new LinkedHashMap<>();
    private final LineIdResolver line;

    SourceReader(LineIdResolver line) {
        this.line = line;
    }

    SourceSpec source(FileSection section) {
        var id = section.required("id").flatMap(entry -> entry.id().filter(name -> isNew(name, sources, entry)));
        var protocol = section.required("protocol").flatMap(entry -> entry.choice(SourceProtocol.byName()));
        var endpoint = section.required("endpoint").flatMap(entry -> endpoint(entry, protocol));
        var security = new SecurityReader(section, protocol, endpoint);
        var interval = section.optional("publishingInterval").flatMap(QuantityParser::positiveTime);
        checkModel(section, protocol);
        var tags = tags(section, protocol);
        return new SourceSpec(
                new SourceId(id.orElse(CommonFields.NO_ID)),
                protocol.map(SourceProtocol::code).orElse("?"),
                endpoint.orElse("?"),
                namespace(section, protocol),
                section.optional("path").flatMap(SourceReader::path).orElse(""),
                interval.orElse(PUBLISHING),
                staleAfter(section, interval.orElse(PUBLISHING)),
                section.optional("areas").isPresent() ? section.required("areas", this::area) : List.of(),
                tags,
                security.security(),
                security.user(),
                MqttSessionReader.mqtt(section, protocol),
                MqttSessionReader.sparkplug(section, protocol),
                section.optional("permits", new PermitReader(protocol)::permit));
    }

    /** Accepts any address if the protocol is unknown, as that is a problem already. */
    private static Optional<String> endpoint(FileEntry entry, Optional<SourceProtocol> protocol) {
        return protocol.isPresent() ? protocol.get().endpoint(entry) : entry.text();
    }

    /**
     * Namespace URI by which nodes are found; the namespace index changes with the order in which a server loads
     * models.
     */
    private static String namespace(FileSection section, Optional<SourceProtocol> protocol) {
        SourceProtocol.check(section, protocol, SourceProtocol.OPCUA::equals, "namespace");
        var namespace = protocol.filter(SourceProtocol.OPCUA::equals).isPresent()
                ? section.required("namespace")
                : section.optional("namespace");
        return namespace.flatMap(FileEntry::text).orElse("");
    }

    /** Reports a mixture: a source has either our own model, with areas and a path, or tags. */
    private static void checkModel(FileSection section, Optional<SourceProtocol> protocol) {
        SourceProtocol.check(section, protocol, it -> it != SourceProtocol.SPARKPLUG, "areas", "path");
        boolean mapped = section.optional("tags").isPresent() || section.isProbable("tags");
        if (mapped) {
            reject(section, "areas");
            reject(section, "path");
        } else if (section.optional("areas").isPresent()
                || section.optional("path").isPresent()) {
            section.required("areas");
            section.required("path");
        } else if (!section.isProbable("areas") && !section.isProbable("path")) {
            section.whole()
                    .problems()
                    .add(
                            section.whole().node(),
                            "tags",
                            "nothing says what this source tells of",
                            "List tags, or areas and a path where it speaks LineTwin's own station model");
        }
    }

    private static void reject(FileSection section, String key) {
        section.optional(key)
                .ifPresent(entry -> entry.fault(
                        "stands beside tags", "Keep tags for foreign equipment, or areas and path for our own model"));
    }

    private List<TagSpec> tags(FileSection section, Optional<SourceProtocol> protocol) {
        if (section.optional("tags").isEmpty()) {
            section.optional("stations")
                    .ifPresent(entry -> entry.fault("renames stations of tags, and there are none", "Remove it"));
            return List.of();
        }
        return new TagReader(section, protocol, line).tags();
    }

    private static Optional<String> path(FileEntry entry) {
        return entry.text().filter(text -> {
            boolean good = text.contains("{station}");
            if (!good) {
                entry.fault(
                        "'%s' is the same for every station".formatted(text),
                        "Put {station} where the station's id belongs");
            }
            return good;
        });
    }

    private static Duration staleAfter(FileSection section, Duration interval) {
        var entry = section.optional("staleAfter");
        var staleAfter = entry.flatMap(QuantityParser::positiveTime);
        if (staleAfter.isPresent() && staleAfter.get().compareTo(interval) <= 0) {
            entry.get()
                    .fault(
                            "is not longer than the publishing interval",
                            "Allow several intervals of silence, such as 2s");
        }
        return staleAfter.orElseGet(() -> longer(SHORTEST_SILENCE, interval.multipliedBy(INTERVALS_OF_SILENCE)));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private Optional<AreaId> area(FileEntry entry) {
        return line.area(entry).filter(area -> isNew(area.code(), areas, entry));
    }

    private static boolean isNew(String id, Map<String, FileEntry> others, FileEntry entry) {
        boolean first = others.putIfAbsent(id, entry) == null;
        if (!first) {
            entry.fault("'%s' is named twice".formatted(id), "Name it once");
        }
        return first;
    }
}
