package linetwin.core.config.connection;

import java.util.List;
import java.util.Optional;
import linetwin.core.config.yaml.FileEntry;
import linetwin.core.config.yaml.SpellingSuggestion;
import linetwin.core.id.AreaId;
import linetwin.core.id.EquipmentClassId;
import linetwin.core.id.StationId;
import linetwin.core.layout.LineLayout;

/** What a connection file may call the parts of its line; anything that is an id, where the line is not known. */
record LineIdResolver(Optional<LineLayout> line) {
    /** The area of the line that this entry names. */
    Optional<AreaId> area(FileEntry entry) {
        return entry.id()
                .filter(id -> isKnown(entry, "area", id, line.map(it -> it.areas().stream()
                        .map(a -> a.id().code())
                        .toList())))
                .map(AreaId::new);
    }

    /** The station of the line that this entry names. */
    Optional<StationId> station(FileEntry entry) {
        return entry.id()
                .filter(id -> isKnown(entry, "station", id, line.map(it -> it.stations().stream()
                        .map(s -> s.id().code())
                        .toList())))
                .map(StationId::new);
    }

    /** A signal, {@code class/name} or a name alone; of a class that the line knows, it must be one of its signals. */
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

    /** The signals of a class of equipment; empty where the line does not know the class, and its signals are free. */
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
