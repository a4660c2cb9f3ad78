package linetwin.core.config.connection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import linetwin.core.config.line.SectionSchemas;
import linetwin.core.config.yaml.EntryPairs;
import linetwin.core.config.yaml.FileEntry;
import linetwin.core.config.yaml.FileSection;
import linetwin.core.config.yaml.QuantityParser;
import linetwin.core.config.yaml.SpellingSuggestion;
import linetwin.core.connection.PayloadSpec;
import linetwin.core.connection.TagSpec;
import linetwin.core.connection.TagSpec.Deadband;
import linetwin.core.connection.TagSpec.Meaning;
import linetwin.core.id.StationId;
import linetwin.core.model.PackMlState;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads the tags of a source: paths of its values, and their meaning for the line. */
final class TagReader {
    private static final int LONGEST_QUEUE = 10_000;
    private static final String STATION = "station";
    private static final String SIGNAL = "signal";
    private static final Map<String, Meaning> MEANINGS = new LinkedHashMap<>();
    private static final Map<String, PackMlState> STATES = new LinkedHashMap<>();

    static {
        MEANINGS.put(SIGNAL, Meaning.SIGNAL);
        MEANINGS.put("state", Meaning.STATE);
        MEANINGS.put("stopReason", Meaning.STOP_REASON);
        MEANINGS.put("part", Meaning.PART);
        MEANINGS.put("good", Meaning.GOOD_COUNT);
        MEANINGS.put("bad", Meaning.BAD_COUNT);
        MEANINGS.put("rework", Meaning.REWORK_COUNT);
        MEANINGS.put("cycleTime", Meaning.CYCLE_TIME);
        MEANINGS.put("energy", Meaning.ENERGY);
        MEANINGS.put("alarms", Meaning.ALARMS);
        for (var state : PackMlState.values()) {
            STATES.put(state.name(), state);
        }
    }

    private final FileSection source;
    private final Optional<SourceProtocol> protocol;
    private final LineIdResolver line;
    private final Map<String, StationId> stations;
    private final List<TagSpec> tags = new ArrayList<>();
    private boolean capturesStations;

    TagReader(FileSection source, Optional<SourceProtocol> protocol, LineIdResolver line) {
        this.source = source;
        this.protocol = protocol;
        this.line = line;
        this.stations = source.optional("stations")
                .map(entry -> EntryPairs.of(entry, "{ its name there: station of the line }", line::station))
                .orElseGet(TreeMap::new);
    }

    List<TagSpec> tags() {
        int faults = source.whole().problems().size();
        source.required(
                "tags", entry -> FileSection.of(SectionSchemas.TAG, entry).map(this::tag));
        if (!capturesStations && source.whole().problems().size() == faults) {
            source.optional("stations")
                    .ifPresent(entry -> entry.fault(
                            "renames captured stations, and no path captures {station}",
                            "Put {station} into a path, or remove it"));
        }
        return tags;
    }

    private TagSpec tag(FileSection tag) {
        checkProtocol(tag);
        var meaning = tag.optional("means").flatMap(entry -> entry.choice(MEANINGS));
        // A misspelt meaning is reported already: keys that do not fit it are not reported as well.
        var sure = tag.optional("means").isEmpty() ? Optional.of(Meaning.SIGNAL) : meaning;
        sure.ifPresent(it -> checkMeaning(tag, it));
        var path = tag.required("path")
                .flatMap(entry -> entry.text().flatMap(text -> TagPath.read(entry, text, protocol)));
        var payload = PayloadSpecReader.payload(tag);
        path.ifPresent(it -> {
            checkStation(tag, it);
            sure.filter(Meaning.SIGNAL::equals).ifPresent(_ -> checkSignal(tag, it, payload));
        });
        var spec = spec(tag, path.map(TagPath::text).orElse("?"), meaning.orElse(Meaning.SIGNAL), payload);
        if (path.isPresent() && tags.contains(spec)) {
            tag.whole().fault("maps the same values to the same again", "Keep one of the two");
        }
        tags.add(spec);
        return spec;
    }

    private TagSpec spec(FileSection tag, String path, Meaning meaning, PayloadSpec payload) {
        return new TagSpec(
                path,
                meaning,
                tag.optional(STATION).flatMap(line::station),
                tag.optional(SIGNAL).flatMap(line::signal),
                stations,
                tag.optional("states").map(TagReader::states).orElseGet(TreeMap::new),
                payload,
                tag.optional("every").flatMap(QuantityParser::positiveTime),
                tag.optional("sampling").flatMap(QuantityParser::positiveTime),
                tag.optional("deadband").flatMap(TagReader::deadband),
                tag.optional("queue")
                        .flatMap(entry -> QuantityParser.count(entry, TagSpec.SHORTEST_QUEUE, LONGEST_QUEUE))
                        .orElse(TagSpec.SHORTEST_QUEUE),
                MqttSessionReader.qos(tag),
                tag.optional("factor").flatMap(TagReader::factor).orElse(1.0),
                tag.optional("offset").flatMap(QuantityParser::number).orElse(0.0));
    }

    private void checkProtocol(FileSection tag) {
        SourceProtocol.check(tag, protocol, SourceProtocol.OPCUA::equals, "sampling", "queue", "deadband");
        SourceProtocol.check(
                tag, protocol, SourceProtocol.MQTT::equals, "payload", "value", "time", "quality", "unit", "qos");
        tag.optional("means")
                .filter(entry ->
                        entry.node() instanceof ScalarNode it && it.getValue().equals("alarms"))
                .filter(_ -> protocol.filter(SourceProtocol::isOfTopics).isPresent())
                .ifPresent(entry -> entry.fault("'alarms' are events of OPC UA", "Map what this source sends instead"));
    }

    /** Reports keys that do not apply to a value of this meaning. */
    private static void checkMeaning(FileSection tag, Meaning meaning) {
        if (meaning != Meaning.SIGNAL) {
            reject(tag, SIGNAL, "names a signal, and this tag means something else");
        }
        if (meaning != Meaning.STATE) {
            reject(tag, "states", "says what states mean, and this tag is none");
        }
        boolean isNumber =
                switch (meaning) {
                    case SIGNAL, GOOD_COUNT, BAD_COUNT, REWORK_COUNT, CYCLE_TIME, ENERGY -> true;
                    case STATE, STOP_REASON, PART, ALARMS -> false;
                };
        if (!isNumber) {
            List.of("factor", "offset", "deadband")
                    .forEach(key -> reject(tag, key, "changes numbers, and this is none"));
        }
    }

    private static void reject(FileSection tag, String key, String fault) {
        tag.optional(key).ifPresent(entry -> entry.fault(fault, "Remove it"));
    }

    private void checkStation(FileSection tag, TagPath path) {
        boolean captured = path.captures().contains(STATION);
        capturesStations |= captured;
        var named = tag.optional(STATION);
        if (captured) {
            named.ifPresent(entry -> entry.fault(
                    "is named although the path captures {station}", "Keep one; stations: { A1: S1 } renames"));
        } else if (named.isEmpty() && !tag.isProbable(STATION)) {
            missing(tag, path, STATION, "Put {station} where its name is, or add station: with an id of the line");
        }
    }

    private static void checkSignal(FileSection tag, TagPath path, PayloadSpec payload) {
        boolean captured = path.captures().contains(SIGNAL);
        boolean spread = PayloadSpecReader.spreads(payload);
        var named = tag.optional(SIGNAL);
        if (named.isPresent() && (captured || spread)) {
            named.get()
                    .fault(
                            "is one name for many signals",
                            "Remove it, or %s".formatted(captured ? "{signal} from the path" : "the * from value"));
        } else if (captured && spread) {
            tag.required("value")
                    .ifPresent(entry -> entry.fault(
                            "names signals although the path captures {signal}", "Capture another name in the path"));
        } else if (!captured && !spread && named.isEmpty() && !tag.isProbable(SIGNAL)) {
            missing(tag, path, SIGNAL, "Put {signal} where its name is, or add signal: with class/name or a name");
        }
    }

    private static void missing(FileSection tag, TagPath path, String capture, String remedy) {
        var near = SpellingSuggestion.to(capture, path.captures());
        tag.required("path")
                .ifPresent(entry -> entry.fault(
                        "'%s' names no %s".formatted(path.text(), capture),
                        near.map(it -> "Did you mean '{%s}' by '{%s}'?".formatted(capture, it))
                                .orElse(remedy)));
    }

    private static Map<String, PackMlState> states(FileEntry entry) {
        return EntryPairs.of(
                entry, "{ value there: state of PackML }, such as { 3: EXECUTE }", it -> it.choice(STATES));
    }

    /** Deadband as a number in the unit of the signal, or as a percentage of its range. */
    private static Optional<Deadband> deadband(FileEntry entry) {
        boolean percent = entry.node() instanceof ScalarNode scalar
                && scalar.getValue().strip().endsWith("%");
        if (percent) {
            return QuantityParser.share(entry).map(share -> new Deadband(share * 100, true));
        }
        return QuantityParser.number(entry)
                .filter(size -> {
                    if (size < 0) {
                        entry.fault("is below zero", "Write a number such as 0.5, or a share such as 2%");
                    }
                    return size >= 0;
                })
                .map(size -> new Deadband(size, false));
    }

    private static Optional<Double> factor(FileEntry entry) {
        return QuantityParser.number(entry).filter(factor -> {
            if (factor == 0) {
                entry.fault("makes every value the same", "Write any other number, such as 0.001");
            }
            return factor != 0;
        });
    }
}
