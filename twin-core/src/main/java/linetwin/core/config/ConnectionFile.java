package linetwin.core.config;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import linetwin.core.feed.ConnectionSpec;
import linetwin.core.feed.SourceSpec;
import linetwin.core.id.AreaId;
import linetwin.core.id.SourceId;
import linetwin.core.layout.LineLayout;

/** The text of a connection file to a {@link ConnectionSpec}. */
public final class ConnectionFile {
    /** What the file says of itself under {@code format}. */
    public static final String FORMAT = "linetwin-connection/1";

    /** What follows the scheme: a host or [IPv6 address], a port, perhaps a path. */
    private static final Pattern HOST_AND_PORT =
            Pattern.compile("(?:[^\\s:/\\[\\]]+|\\[[^\\s\\]]+]):(\\d{1,5})(?:/\\S*)?");

    private static final int HIGHEST_PORT = 65_535;

    private static final Map<String, String> SCHEMES = new LinkedHashMap<>();

    static {
        SCHEMES.put("opcua", "opc.tcp://");
        SCHEMES.put("mqtt", "tcp://");
    }

    private final Map<String, Entry> sources = new LinkedHashMap<>();
    private final Map<String, Entry> areas = new LinkedHashMap<>();
    private final Optional<LineLayout> layout;

    private ConnectionFile(Optional<LineLayout> layout) {
        this.layout = layout;
    }

    /**
     * Reads a connection file for itself.
     *
     * @param fileName how problems name the file
     * @param text the whole file
     */
    public static Reading<ConnectionSpec> read(String fileName, String text) {
        return read(fileName, text, Optional.empty());
    }

    /** Reads a connection file and checks it against the line that it connects. */
    public static Reading<ConnectionSpec> read(String fileName, String text, LineLayout layout) {
        return read(fileName, text, Optional.of(layout));
    }

    private static Reading<ConnectionSpec> read(String fileName, String text, Optional<LineLayout> layout) {
        var problems = new Problems(fileName);
        var connection = YamlText.root(text, problems)
                .flatMap(root -> Format.checked(FORMAT, Shapes.CONNECTION_FILE, new Entry("file", root, problems)))
                .map(file -> new ConnectionFile(layout).connection(file));
        return Reading.of(connection, problems);
    }

    /** The keys that the reader knows, by the part of the file: a JSON Schema must say the same. */
    public static SortedMap<String, List<String>> keys() {
        var keys = new TreeMap<String, List<String>>();
        Shapes.OF_CONNECTION_FILES.forEach(shape -> keys.put(shape.name(), shape.keys()));
        return keys;
    }

    private ConnectionSpec connection(Section file) {
        return new ConnectionSpec(
                file.required("name").flatMap(Entry::id).orElse(Parts.NO_ID),
                file.required("line").flatMap(Entry::text).orElse("?"),
                file.required("sources", entry -> Section.of(Shapes.FEED, entry).map(this::source)));
    }

    private SourceSpec source(Section section) {
        var id = section.required("id").flatMap(entry -> entry.id().filter(name -> isNew(name, sources, entry)));
        var protocol = section.required("protocol").flatMap(ConnectionFile::protocol);
        return new SourceSpec(
                new SourceId(id.orElse(Parts.NO_ID)),
                protocol.orElse("?"),
                section.required("endpoint")
                        .flatMap(entry -> endpoint(entry, protocol))
                        .orElse("?"),
                namespace(section, protocol),
                section.required("path").flatMap(ConnectionFile::path).orElse("?"),
                Parts.positiveTime(section, "publishingInterval"),
                staleAfter(section),
                section.required("areas", this::area));
    }

    private static Optional<String> protocol(Entry entry) {
        var protocols = new LinkedHashMap<String, String>();
        SCHEMES.keySet().forEach(name -> protocols.put(name, name));
        return entry.choice(protocols);
    }

    private static boolean isHostAndPort(String text) {
        var parts = HOST_AND_PORT.matcher(text);
        if (!parts.matches()) {
            return false;
        }
        int port = Integer.parseInt(parts.group(1));
        return port > 0 && port <= HIGHEST_PORT;
    }

    private static Optional<String> endpoint(Entry entry, Optional<String> protocol) {
        var scheme =
                protocol.flatMap(name -> Optional.ofNullable(SCHEMES.get(name))).orElse("");
        return entry.text().filter(text -> {
            // A protocol that is not known is fault enough.
            boolean good =
                    scheme.isEmpty() || text.startsWith(scheme) && isHostAndPort(text.substring(scheme.length()));
            if (!good) {
                entry.fault(
                        "'%s' is no address for %s".formatted(text, protocol.orElse("this")),
                        "Begin with '%s', then host:port, the port from 1 to 65535".formatted(scheme));
            }
            return good;
        });
    }

    /** Nodes are found by namespace URI: an index changes whenever a server loads something else first. */
    private static String namespace(Section section, Optional<String> protocol) {
        var namespace = protocol.filter("opcua"::equals).isPresent()
                ? section.required("namespace")
                : section.optional("namespace");
        return namespace.flatMap(Entry::text).orElse("");
    }

    private static Optional<String> path(Entry entry) {
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

    private static Duration staleAfter(Section section) {
        var interval = section.optional("publishingInterval").flatMap(Quantities::positiveTime);
        var staleAfter = section.required("staleAfter").flatMap(Quantities::positiveTime);
        staleAfter
                .filter(silence ->
                        interval.filter(it -> it.compareTo(silence) >= 0).isPresent())
                .flatMap(_ -> section.optional("staleAfter"))
                .ifPresent(entry -> entry.fault(
                        "is not longer than the publishing interval",
                        "Allow several intervals of silence, such as 2s"));
        return staleAfter.orElse(Parts.A_SECOND);
    }

    private Optional<AreaId> area(Entry entry) {
        return entry.id().filter(id -> isNew(id, areas, entry)).map(AreaId::new).filter(id -> isInLine(id, entry));
    }

    private boolean isInLine(AreaId area, Entry entry) {
        var known = layout.map(
                line -> line.areas().stream().map(it -> it.id().code()).toList());
        boolean good = known.map(ids -> ids.contains(area.code())).orElse(true);
        if (!good) {
            entry.fault(
                    "the line has no area '%s'".formatted(area), Nearest.advice(area.code(), known.orElse(List.of())));
        }
        return good;
    }

    private static boolean isNew(String id, Map<String, Entry> others, Entry entry) {
        boolean first = others.putIfAbsent(id, entry) == null;
        if (!first) {
            entry.fault("'%s' is named twice".formatted(id), "Name it once");
        }
        return first;
    }
}
