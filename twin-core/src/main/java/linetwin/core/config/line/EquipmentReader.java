package linetwin.core.config.line;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import linetwin.core.config.yaml.FileEntry;
import linetwin.core.config.yaml.FileSection;
import linetwin.core.id.EquipmentClassId;
import linetwin.core.id.SignalId;
import linetwin.core.layout.EquipmentClassSpec;
import linetwin.core.layout.SignalMode;
import linetwin.core.layout.SignalSpec;
import linetwin.core.layout.ValueBand;

/** Reads classes of equipment and their signals. */
final class EquipmentReader {
    private static final Map<String, SignalMode> MODES = new LinkedHashMap<>();

    static {
        MODES.put("cycle", SignalMode.CYCLE);
        MODES.put("trace", SignalMode.TRACE);
        MODES.put("continuous", SignalMode.CONTINUOUS);
    }

    private final IdReferences references;

    EquipmentReader(IdReferences references) {
        this.references = references;
    }

    Optional<EquipmentClassSpec> equipmentClass(FileEntry entry) {
        return FileSection.of(SectionSchemas.EQUIPMENT, entry).map(this::equipmentClass);
    }

    private EquipmentClassSpec equipmentClass(FileSection section) {
        var id = new EquipmentClassId(
                references.define(IdReferences.IdKind.EQUIPMENT, section).orElse(CommonFields.NO_ID));
        var names = new TreeSet<String>();
        return new EquipmentClassSpec(
                id, CommonFields.name(section), section.required("signals", entry -> FileSection.of(
                                SectionSchemas.SIGNAL, entry)
                        .map(it -> signal(id, it, names))));
    }

    private static SignalSpec signal(EquipmentClassId equipment, FileSection section, Set<String> names) {
        var mode =
                section.required("mode").flatMap(entry -> entry.choice(MODES)).orElse(SignalMode.CYCLE);
        var typical = section.required("typical").flatMap(ValueBandReader::band);
        var reject = band(section, "reject", typical).orElse(ValueBand.ANY);
        var warn = band(section, "warn", typical).orElse(reject);
        return new SignalSpec(
                new SignalId(equipment, name(section, names)),
                CommonFields.name(section),
                section.optional("unit").flatMap(SignalUnitList::unit).orElse(""),
                mode,
                typical.filter(EquipmentReader::isClosed).orElseGet(() -> standIn(section, typical)),
                warn,
                reject,
                interval(section, mode));
    }

    private static String name(FileSection section, Set<String> names) {
        return section.required("id")
                .flatMap(entry -> entry.id().filter(id -> {
                    boolean isNew = names.add(id);
                    if (!isNew) {
                        entry.fault(
                                "'%s' is another signal of this class".formatted(id), "Give every signal its own id");
                    }
                    return isNew;
                }))
                .orElse(CommonFields.NO_ID);
    }

    private static Optional<ValueBand> band(FileSection section, String key, Optional<ValueBand> typical) {
        var band = section.optional(key).flatMap(ValueBandReader::band);
        typical.flatMap(inner -> band.filter(outer -> !(outer.low() <= inner.low() && inner.high() <= outer.high())))
                .flatMap(_ -> section.optional(key))
                .ifPresent(entry ->
                        entry.fault("leaves out values that are typical", "Widen it, or narrow the typical band"));
        return band;
    }

    private static boolean isClosed(ValueBand band) {
        return Double.isFinite(band.low()) && Double.isFinite(band.high());
    }

    /** Stand-in for a typical band; reports a band with an open side. */
    private static ValueBand standIn(FileSection section, Optional<ValueBand> typical) {
        typical.flatMap(_ -> section.optional("typical"))
                .ifPresent(entry -> entry.fault(
                        "has an open side", "Write both ends: a simulated line draws its values from this band"));
        return new ValueBand(0, 0);
    }

    private static Duration interval(FileSection section, SignalMode mode) {
        if (mode == SignalMode.CONTINUOUS) {
            return CommonFields.positiveTime(section, "interval");
        }
        section.optional("interval")
                .ifPresent(entry ->
                        entry.fault("belongs to continuous signals only", "Remove it, or write 'mode: continuous'"));
        return Duration.ZERO;
    }
}
