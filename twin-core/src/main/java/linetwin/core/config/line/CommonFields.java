package linetwin.core.config.line;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linetwin.core.config.yaml.FileEntry;
import linetwin.core.config.yaml.FileSection;
import linetwin.core.config.yaml.QuantityParser;
import linetwin.core.id.StoreId;
import linetwin.core.layout.Footprint;
import linetwin.core.layout.LocalText;
import linetwin.core.layout.PartConsumption;
import linetwin.core.layout.ShiftStopPolicy;
import linetwin.core.unit.Length;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * Fields that many sections share. A faulty field is replaced by a stand-in so that reading continues; a layout that
 * contains a stand-in is never returned.
 */
public final class CommonFields {
    static final LocalText NO_NAME = new LocalText("?", "?");
    public static final String NO_ID = "faulty";
    static final Duration A_SECOND = Duration.ofSeconds(1);
    static final Length A_METRE = Length.metres(1);
    static final int MANY = 100_000;

    static final Footprint NOWHERE = new Footprint(A_METRE, A_METRE, A_METRE, A_METRE);

    private static final Map<String, ShiftStopPolicy> STOP_POLICIES = new LinkedHashMap<>();

    static {
        STOP_POLICIES.put("paused", ShiftStopPolicy.PAUSED);
        STOP_POLICIES.put("finished", ShiftStopPolicy.FINISHED);
        STOP_POLICIES.put("notBegun", ShiftStopPolicy.NOT_BEGUN);
        STOP_POLICIES.put("untilFree", ShiftStopPolicy.UNTIL_FREE);
    }

    private CommonFields() {}

    /** Treatment of work at a planned stop; empty if the section has none. */
    static Optional<ShiftStopPolicy> stopPolicy(FileSection section) {
        return section.optional("workAtStop").flatMap(entry -> entry.choice(STOP_POLICIES));
    }

    /** Name in both languages, or one text for both; the id if there is no name. */
    static LocalText name(FileSection section) {
        return section.optional("name").map(CommonFields::name).orElseGet(() -> section.optional("id")
                .map(CommonFields::asName)
                .orElse(NO_NAME));
    }

    static LocalText name(FileEntry entry) {
        if (entry.node() instanceof ScalarNode) {
            return entry.text().map(CommonFields::inBoth).orElse(NO_NAME);
        }
        return FileSection.of(SectionSchemas.NAME, entry)
                .flatMap(CommonFields::localText)
                .orElse(NO_NAME);
    }

    private static LocalText asName(FileEntry id) {
        return id.node() instanceof ScalarNode scalar && !scalar.getValue().isBlank()
                ? inBoth(scalar.getValue())
                : NO_NAME;
    }

    static LocalText inBoth(String text) {
        return new LocalText(text, text);
    }

    private static Optional<LocalText> localText(FileSection name) {
        var english = name.required("en").flatMap(FileEntry::text);
        var chinese = name.required("zh").flatMap(FileEntry::text);
        return english.flatMap(en -> chinese.map(zh -> new LocalText(en, zh)));
    }

    static Duration positiveTime(FileSection section, String key) {
        return section.required(key).flatMap(QuantityParser::positiveTime).orElse(A_SECOND);
    }

    static Duration timeOrNone(FileSection section, String key) {
        return section.optional(key).flatMap(QuantityParser::time).orElse(Duration.ZERO);
    }

    static Length positiveLength(FileSection section, String key) {
        return section.required(key).flatMap(QuantityParser::positiveLength).orElse(A_METRE);
    }

    static double percentageOr(double otherwise, FileSection section, String key) {
        return section.optional(key).flatMap(QuantityParser::percentage).orElse(otherwise);
    }

    static double shareOr(double otherwise, FileSection section, String key) {
        return section.optional(key).flatMap(QuantityParser::share).orElse(otherwise);
    }

    static int count(FileSection section, String key, int least) {
        return section.required(key)
                .flatMap(entry -> QuantityParser.count(entry, least, MANY))
                .orElse(MANY);
    }

    static int countOr(int otherwise, FileSection section, String key, int least) {
        return section.optional(key)
                .flatMap(entry -> QuantityParser.count(entry, least, MANY))
                .orElse(otherwise);
    }

    /** Footprint of a thing, entered in {@code floor} under its id; without one, the thing is entered as unplaced. */
    static Footprint footprint(FileSection section, IdReferences.IdKind kind, String owner, FloorOccupancy floor) {
        return section.optional("at")
                .flatMap(entry -> footprint(entry, owner, floor))
                .orElseGet(() -> {
                    floor.addUnplaced(kind, owner, section.whole());
                    return NOWHERE;
                });
    }

    static Optional<Footprint> footprint(FileEntry entry, String owner, FloorOccupancy floor) {
        int faults = entry.problems().size();
        var footprint = FileSection.of(SectionSchemas.FOOTPRINT, entry)
                .map(at -> new Footprint(
                        at.required("x").flatMap(QuantityParser::length).orElse(A_METRE),
                        at.required("y").flatMap(QuantityParser::length).orElse(A_METRE),
                        positiveLength(at, "width"),
                        positiveLength(at, "depth")));
        if (entry.problems().size() == faults) {
            footprint.ifPresent(it -> floor.add(owner, it, entry));
        }
        return footprint;
    }

    /** Parts drawn from stores, written {@code { JT: 3 }}. */
    static List<PartConsumption> consumptions(FileEntry entry, IdReferences references) {
        if (!(entry.node() instanceof MappingNode mapping)) {
            entry.fault(
                    "holds %s where a mapping belongs".formatted(entry.kind()),
                    "Write 'store: count' pairs, such as { JT: 3 }");
            return List.of();
        }
        var consumptions = new ArrayList<PartConsumption>();
        mapping.getValue().forEach(pair -> consumption(pair, entry, references)
                .filter(it -> isFirst(it, consumptions, pair, entry))
                .ifPresent(consumptions::add));
        return List.copyOf(consumptions);
    }

    private static Optional<PartConsumption> consumption(NodeTuple pair, FileEntry whole, IdReferences references) {
        var store = references.use(
                IdReferences.IdKind.STORE, new FileEntry(whole.field(), pair.getKeyNode(), whole.problems()));
        var field = pair.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : whole.field();
        var count = QuantityParser.count(new FileEntry(field, pair.getValueNode(), whole.problems()), 1, 1_000);
        return store.flatMap(id -> count.map(n -> new PartConsumption(new StoreId(id), n)));
    }

    private static boolean isFirst(PartConsumption it, List<PartConsumption> others, NodeTuple pair, FileEntry whole) {
        boolean first = others.stream().noneMatch(other -> other.store().equals(it.store()));
        if (!first) {
            whole.problems().add(pair.getKeyNode(), it.store().code(), "is written twice", "Keep one of the two");
        }
        return first;
    }
}
