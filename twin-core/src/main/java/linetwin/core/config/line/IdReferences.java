package linetwin.core.config.line;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linetwin.core.config.yaml.FileEntry;
import linetwin.core.config.yaml.FileSection;
import linetwin.core.config.yaml.Problems;
import linetwin.core.config.yaml.SpellingSuggestion;

/** Ids that a file defines, and the places that refer to them; resolved after the whole file has been read. */
final class IdReferences {
    /** Kinds of parts that have an id. */
    enum IdKind {
        VARIANT("variant"),
        AREA("area"),
        STATION("station"),
        ROUTE("route"),
        STORE("store"),
        BENCH("rework bench"),
        EQUIPMENT("equipment class"),
        ZONE("zone"),
        CLAIM("claim"),
        SOURCE("source");

        private final String word;

        IdKind(String word) {
            this.word = word;
        }
    }

    private record IdUse(IdKind to, String id, FileEntry at) {}

    private final Map<IdKind, Map<String, FileEntry>> defined = new EnumMap<>(IdKind.class);
    private final List<IdUse> uses = new ArrayList<>();

    /** Id of a part; reports an id that another part of this kind already has. */
    Optional<String> define(IdKind to, FileSection part) {
        return part.required("id").flatMap(entry -> entry.id().filter(id -> isNew(to, id, entry)));
    }

    private boolean isNew(IdKind to, String id, FileEntry entry) {
        var first = Optional.ofNullable(of(to).putIfAbsent(id, entry));
        first.ifPresent(other -> entry.fault(
                "'%s' is the id of another %s, in line %d".formatted(id, to.word, lineOf(other)),
                "Give every %s its own id".formatted(to.word)));
        return first.isEmpty();
    }

    /** Id that this entry refers to; {@link #resolve} checks that it exists. */
    Optional<String> use(IdKind to, FileEntry entry) {
        var id = entry.id();
        id.ifPresent(name -> uses.add(new IdUse(to, name, entry)));
        return id;
    }

    /** Reports every reference to an undefined id. */
    void resolve() {
        uses.stream()
                .filter(use -> !of(use.to).containsKey(use.id))
                .limit(Problems.MOST)
                .forEach(use -> use.at.fault(
                        "no %s is called '%s'".formatted(use.to.word, use.id),
                        SpellingSuggestion.advice(use.id, of(use.to).keySet())));
    }

    /** Definitions of this kind by id, in the order of the file. */
    Map<String, FileEntry> of(IdKind to) {
        return defined.computeIfAbsent(to, _ -> new LinkedHashMap<>());
    }

    private static int lineOf(FileEntry entry) {
        return entry.node().getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }
}
