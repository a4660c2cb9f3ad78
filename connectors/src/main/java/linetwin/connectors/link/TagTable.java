package linetwin.connectors.link;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import linetwin.core.feed.TagSpec;
import linetwin.core.feed.TagSpec.Meaning;
import linetwin.core.id.EquipmentClassId;
import linetwin.core.id.SignalId;
import linetwin.core.id.StationId;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.SignalSpec;

/** Finds what the paths of a source mean for a line. */
public final class TagTable {
    /** The class of signals that the line file does not know. */
    private static final EquipmentClassId UNDECLARED = new EquipmentClassId("TAG");

    private final LineLayout layout;
    private final BiConsumer<String, String> rejected;

    /**
     * A table for a line.
     *
     * @param rejected is told a path and why it means nothing
     */
    public TagTable(LineLayout layout, BiConsumer<String, String> rejected) {
        this.layout = layout;
        this.rejected = rejected;
    }

    /** What a path that fits a tag's template stands for; empty, and told, where the line knows no such station. */
    public Optional<TagSlot> bind(TagSpec spec, String path, Map<String, String> captures) {
        var station = spec.station().or(() -> Optional.ofNullable(captures.get("station"))
                .map(name -> spec.stations().getOrDefault(name, new StationId(name))));
        if (station.flatMap(layout::station).isEmpty()) {
            rejected.accept(
                    path, station.map("the line has no station '%s'"::formatted).orElse("it names no station"));
            return Optional.empty();
        }
        if (spec.meaning() != Meaning.SIGNAL) {
            return Optional.of(new TagSlot(path, spec, station.get(), Optional.empty()));
        }
        var name = spec.signal().or(() -> Optional.ofNullable(captures.get("signal")));
        if (name.isEmpty()) {
            rejected.accept(path, "it names no signal");
        }
        return name.map(n -> new TagSlot(path, spec, station.get(), Optional.of(signal(station.get(), n))));
    }

    private SignalId signal(StationId station, String name) {
        int slash = name.indexOf('/');
        if (slash > 0 && slash < name.length() - 1) {
            return new SignalId(new EquipmentClassId(name.substring(0, slash)), name.substring(slash + 1));
        }
        return layout.station(station).stream()
                .flatMap(s -> s.equipment().stream())
                .flatMap(e -> layout.equipment(e).stream())
                .flatMap(e -> e.signals().stream())
                .map(SignalSpec::id)
                .filter(id -> id.name().equals(name))
                .findFirst()
                .orElseGet(() -> new SignalId(UNDECLARED, name.strip()));
    }
}
