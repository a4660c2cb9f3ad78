package linetwin.core.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linetwin.core.id.StoreId;
import linetwin.core.layout.Consumption;
import linetwin.core.layout.Footprint;
import linetwin.core.layout.LocalText;
import linetwin.core.unit.Length;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * Parts that many sections hold. Where a part is faulty, a stand-in takes its place so that the reading goes on; a
 * layout with a stand-in in it is never handed out.
 */
final class Parts {
    static final LocalText NO_NAME = new LocalText("?", "?");
    static final String NO_ID = "faulty";
    static final Duration A_SECOND = Duration.ofSeconds(1);
    static final Length A_METRE = Length.metres(1);
    static final int MANY = 100_000;

    static final Footprint NOWHERE = new Footprint(A_METRE, A_METRE, A_METRE, A_METRE);

    private Parts() {}

    /** A name in both languages, or one for both; the id where there is none. */
    static LocalText name(Section section) {
        return section.optional("name")
                .map(Parts::name)
                .orElseGet(() -> section.optional("id").map(Parts::asName).orElse(NO_NAME));
    }

    static LocalText name(Entry entry) {
        if (entry.node() instanceof ScalarNode) {
            return entry.text().map(Parts::inBoth).orElse(NO_NAME);
        }
        return Section.of(Shapes.NAME, entry).flatMap(Parts::localText).orElse(NO_NAME);
    }

    private static LocalText asName(Entry id) {
        return id.node() instanceof ScalarNode scalar && !scalar.getValue().isBlank()
                ? inBoth(scalar.getValue())
                : NO_NAME;
    }

    static LocalText inBoth(String text) {
        return new LocalText(text, text);
    }

    private static Optional<LocalText> localText(Section name) {
        var english = name.required("en").flatMap(Entry::text);
        var chinese = name.required("zh").flatMap(Entry::text);
        return english.flatMap(en -> chinese.map(zh -> new LocalText(en, zh)));
    }

    static Duration positiveTime(Section section, String key) {
        return section.required(key).flatMap(Quantities::positiveTime).orElse(A_SECOND);
    }

    static Duration timeOrNone(Section section, String key) {
        return section.optional(key).flatMap(Quantities::time).orElse(Duration.ZERO);
    }

    static Length positiveLength(Section section, String key) {
        return section.required(key).flatMap(Quantities::positiveLength).orElse(A_METRE);
    }

    static double percentageOr(double otherwise, Section section, String key) {
        return section.optional(key).flatMap(Quantities::percentage).orElse(otherwise);
    }

    static double shareOr(double otherwise, Section section, String key) {
        return section.optional(key).flatMap(Quantities::share).orElse(otherwise);
    }

    static int count(Section section, String key, int least) {
        return section.required(key)
                .flatMap(entry -> Quantities.count(entry, least, MANY))
                .orElse(MANY);
    }

    static int countOr(int otherwise, Section section, String key, int least) {
        return section.optional(key)
                .flatMap(entry -> Quantities.count(entry, least, MANY))
                .orElse(otherwise);
    }

    /** A rectangle on the floor; {@code floor} remembers it under the id of its owner, or that one must be found. */
    static Footprint footprint(Section section, References.To kind, String owner, Floor floor) {
        return section.optional("at")
                .flatMap(entry -> footprint(entry, owner, floor))
                .orElseGet(() -> {
                    floor.leave(kind, owner, section.whole());
                    return NOWHERE;
                });
    }

    static Optional<Footprint> footprint(Entry entry, String owner, Floor floor) {
        int faults = entry.problems().size();
        var footprint = Section.of(Shapes.FOOTPRINT, entry)
                .map(at -> new Footprint(
                        at.required("x").flatMap(Quantities::length).orElse(A_METRE),
                        at.required("y").flatMap(Quantities::length).orElse(A_METRE),
                        positiveLength(at, "width"),
                        positiveLength(at, "depth")));
        if (entry.problems().size() == faults) {
            footprint.ifPresent(it -> floor.add(owner, it, entry));
        }
        return footprint;
    }

    /** Parts drawn from stores, written {@code { JT: 3 }}. */
    static List<Consumption> consumptions(Entry entry, References references) {
        if (!(entry.node() instanceof MappingNode mapping)) {
            entry.fault(
                    "holds %s where a mapping belongs".formatted(entry.kind()),
                    "Write 'store: count' pairs, such as { JT: 3 }");
            return List.of();
        }
        var consumptions = new ArrayList<Consumption>();
        mapping.getValue().forEach(pair -> consumption(pair, entry, references)
                .filter(it -> isFirst(it, consumptions, pair, entry))
                .ifPresent(consumptions::add));
        return List.copyOf(consumptions);
    }

    private static Optional<Consumption> consumption(NodeTuple pair, Entry whole, References references) {
        var store = references.use(References.To.STORE, new Entry(whole.field(), pair.getKeyNode(), whole.problems()));
        var field = pair.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : whole.field();
        var count = Quantities.count(new Entry(field, pair.getValueNode(), whole.problems()), 1, 1_000);
        return store.flatMap(id -> count.map(n -> new Consumption(new StoreId(id), n)));
    }

    private static boolean isFirst(Consumption it, List<Consumption> others, NodeTuple pair, Entry whole) {
        boolean first = others.stream().noneMatch(other -> other.store().equals(it.store()));
        if (!first) {
            whole.problems().add(pair.getKeyNode(), it.store().code(), "is written twice", "Keep one of the two");
        }
        return first;
    }
}
