package linetwin.core.config;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import linetwin.core.id.EquipmentClassId;
import linetwin.core.id.SignalId;
import linetwin.core.layout.Band;
import linetwin.core.layout.EquipmentClassSpec;
import linetwin.core.layout.SignalMode;
import linetwin.core.layout.SignalSpec;

/** Reads classes of equipment and their signals. */
final class EquipmentReader {
    private static final Map<String, SignalMode> MODES = new LinkedHashMap<>();

    static {
        MODES.put("cycle", SignalMode.CYCLE);
        MODES.put("trace", SignalMode.TRACE);
        MODES.put("continuous", SignalMode.CONTINUOUS);
    }

    private final References references;

    EquipmentReader(References references) {
        this.references = references;
    }

    Optional<EquipmentClassSpec> equipmentClass(Entry entry) {
        return Section.of(Shapes.EQUIPMENT, entry).map(this::equipmentClass);
    }

    private EquipmentClassSpec equipmentClass(Section section) {
        var id = new EquipmentClassId(
                references.define(References.To.EQUIPMENT, section).orElse(Parts.NO_ID));
        var names = new TreeSet<String>();
        return new EquipmentClassSpec(
                id, Parts.name(section), section.required("signals", entry -> Section.of(Shapes.SIGNAL, entry)
                        .map(it -> signal(id, it, names))));
    }

    private static SignalSpec signal(EquipmentClassId equipment, Section section, Set<String> names) {
        var mode =
                section.required("mode").flatMap(entry -> entry.choice(MODES)).orElse(SignalMode.CYCLE);
        var typical = section.required("typical").flatMap(Quantities::band);
        var reject = band(section, "reject", typical).orElse(Band.ANY);
        var warn = band(section, "warn", typical).orElse(reject);
        return new SignalSpec(
                new SignalId(equipment, name(section, names)),
                Parts.name(section),
                section.optional("unit").flatMap(SignalUnits::unit).orElse(""),
                mode,
                typical.filter(EquipmentReader::isClosed).orElseGet(() -> standIn(section, typical)),
                warn,
                reject,
                interval(section, mode));
    }

    private static String name(Section section, Set<String> names) {
        return section.required("id")
                .flatMap(entry -> entry.id().filter(id -> {
                    boolean isNew = names.add(id);
                    if (!isNew) {
                        entry.fault(
                                "'%s' is another signal of this class".formatted(id), "Give every signal its own id");
                    }
                    return isNew;
                }))
                .orElse(Parts.NO_ID);
    }

    private static Optional<Band> band(Section section, String key, Optional<Band> typical) {
        var band = section.optional(key).flatMap(Quantities::band);
        typical.flatMap(inner -> band.filter(outer -> !(outer.low() <= inner.low() && inner.high() <= outer.high())))
                .flatMap(_ -> section.optional(key))
                .ifPresent(entry ->
                        entry.fault("leaves out values that are typical", "Widen it, or narrow the typical band"));
        return band;
    }

    private static boolean isClosed(Band band) {
        return Double.isFinite(band.low()) && Double.isFinite(band.high());
    }

    /** Says what is wrong with a typical band that is there but open. */
    private static Band standIn(Section section, Optional<Band> typical) {
        typical.flatMap(_ -> section.optional("typical"))
                .ifPresent(entry -> entry.fault(
                        "has an open side", "Write both ends: a simulated line draws its values from this band"));
        return new Band(0, 0);
    }

    private static Duration interval(Section section, SignalMode mode) {
        if (mode == SignalMode.CONTINUOUS) {
            return Parts.positiveTime(section, "interval");
        }
        section.optional("interval")
                .ifPresent(entry ->
                        entry.fault("belongs to continuous signals only", "Remove it, or write 'mode: continuous'"));
        return Duration.ZERO;
    }
}
