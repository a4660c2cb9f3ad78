package linetwin.core.config.connection;

import java.util.List;
import java.util.Optional;
import linetwin.core.config.yaml.FileEntry;
import linetwin.core.config.yaml.SpellingSuggestion;
import linetwin.core.id.AreaId;
import linetwin.core.id.EquipmentClassId;
import linetwin.core.id.StationId;
import linetwin.core.layout.LineLayout;

/** Resolves the names by which a connection file refers to its line. Accepts any valid id if the line is not given. */
record LineIdResolver(Optional<LineLayout> line) {
    /** Area of the line that this entry names. */
    Optional<AreaId> area(FileEntry entry) {
        return entry.id()
                .filter(id -> isKnown(entry, "area", id, line.map(it -> it.areas().stream()
                        .map(a -> a.id().code())
                        .toList())))
                .map(AreaId::new);
    }

    /** Station of the line that this entry names. */
    Optional<StationId> station(FileEntry entry) {
        return entry.id()
                .filter(id -> isKnown(entry, "station", id, line.map(it -> it.stations().stream()
                        .map(s -> s.id().code())
                        .toList())))
                .map(StationId::new);
    }

    /**
     * Signal written {@code class/name} or as a name alone. If the line defines the class, it must define the signal
     * too.
     */
    Optional<String> signal(FileEntry entry) {
        return entry.text().filter(text -> {
            int slash = text.indexOf('/');
            if (slash == 0 || slash != text.lastIndexOf('/') || slash == text.length() - 1) {
                entry.fault("'%s' is no signal".formatted(text), "Write class/name, such as SCREW/torque, or a name");
                return false;
            }
            return slash < 0
                    || isKnown(entry, "signal", text.substring(slash + 1), signalsOf(text.substring(0, slash)));
        });
    }

    /** Signals of a class of equipment; empty if the line does not define the class, so that any name is accepted. */
    private Optional<List<String>> signalsOf(String equipment) {
        return line.flatMap(it -> it.equipment(new EquipmentClassId(equipment)))
                .map(it -> it.signals().stream().map(s -> s.id().name()).toList());
    }

    private static boolean isKnown(FileEntry entry, String kind, String name, Optional<List<String>> known) {
        boolean good = known.map(names -> names.contains(name)).orElse(true);
        if (!good) {
            entry.fault(
                    "the line has no %s '%s'".formatted(kind, name),
                    SpellingSuggestion.advice(name, known.orElse(List.of())));
        }
        return good;
    }
}
