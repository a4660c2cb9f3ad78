package linetwin.connectors.tag;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import linetwin.core.connection.TagSpec;
import linetwin.core.connection.TagSpec.Meaning;
import linetwin.core.health.RejectionCode;
import linetwin.core.health.RejectionReason;
import linetwin.core.id.EquipmentClassId;
import linetwin.core.id.SignalId;
import linetwin.core.id.StationId;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.SignalSpec;

/** Binds paths of a source to stations and signals of a line. Thread-safe. */
public final class TagTable {
    /** Class of signals that the line file does not declare. */
    private static final EquipmentClassId UNDECLARED = new EquipmentClassId("TAG");

    /**
     * Maximum number of bound tags, more than any line has; it limits the memory that a source with endless topics can
     * use.
     */
    private static final int MOST = 200_000;

    private final LineLayout layout;
    private final BiConsumer<String, RejectionReason> rejected;
    private final Map<StationId, StationColumns> stations = new TreeMap<>();
    private int slots;

    /**
     * Creates a table for a line.
     *
     * @param rejected receives a path and the reason why it has no meaning
     */
    public TagTable(LineLayout layout, BiConsumer<String, RejectionReason> rejected) {
        this.layout = layout;
        this.rejected = rejected;
    }

    /**
     * Binds a path that matches a tag's template; empty, and reported as rejected, if the line does not know the
     * station.
     */
    public synchronized Optional<BoundTag> bind(TagSpec spec, String path, Map<String, String> captures) {
        try {
            return bound(spec, path, captures);
        } catch (IllegalArgumentException _) {
            // A name of the source that is not a valid identifier: blank, or with surrounding blanks.
            return refused(path, RejectionCode.INVALID_NAME, invalid(captures));
        }
    }

    private static String invalid(Map<String, String> captures) {
        return captures.values().stream()
                .filter(name -> name.isBlank() || !name.equals(name.strip()))
                .findFirst()
                .orElseGet(captures::toString);
    }

    private Optional<BoundTag> bound(TagSpec spec, String path, Map<String, String> captures) {
        var station = spec.station().or(() -> Optional.ofNullable(captures.get("station"))
                .map(name -> spec.stations().getOrDefault(name, new StationId(name))));
        if (station.flatMap(layout::station).isEmpty()) {
            return station.map(unknown -> refused(path, RejectionCode.NO_SUCH_STATION, unknown))
                    .orElseGet(() -> refused(path, RejectionCode.NO_STATION_NAME));
        }
        if (slots == MOST) {
            return refused(path, RejectionCode.TOO_MANY_TAGS, MOST);
        }
        var columns = stations.computeIfAbsent(station.get(), StationColumns::new);
        if (spec.meaning() != Meaning.SIGNAL) {
            slots++;
            return Optional.of(new BoundTag(path, spec, Optional.empty(), columns));
        }
        var name = spec.signal().or(() -> Optional.ofNullable(captures.get("signal")));
        if (name.isEmpty()) {
            return refused(path, RejectionCode.NO_SIGNAL_NAME);
        }
        slots++;
        return Optional.of(new BoundTag(path, spec, Optional.of(signal(station.get(), name.get())), columns));
    }

    private Optional<BoundTag> refused(String path, RejectionCode why, Object... about) {
        rejected.accept(path, RejectionReason.of(why, about));
        return Optional.empty();
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
