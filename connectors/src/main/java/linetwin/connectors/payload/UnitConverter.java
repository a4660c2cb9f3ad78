package linetwin.connectors.payload;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import linetwin.connectors.payload.UnitCodes.Conversion;
import linetwin.core.health.RejectionCode;
import linetwin.core.health.RejectionReason;
import linetwin.core.id.SignalId;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.SignalSpec;

/**
 * Converter of values to the units of a line file. A signal that the line file does not define keeps the unit of its
 * first value. Not thread-safe.
 */
public final class UnitConverter {
    private static final int MOST_KNOWN = 20_000;

    private final LineLayout layout;
    private final Map<SignalId, Optional<String>> declared = new HashMap<>();
    private final Map<UnitPair, Optional<Conversion>> conversions = new HashMap<>();
    private final Map<String, String> first = new HashMap<>();

    public UnitConverter(LineLayout layout) {
        this.layout = layout;
    }

    /**
     * Converts a value to the unit of the line file.
     *
     * @param path path of the tag at its source
     * @param signal signal of the tag; empty for other tags, which have a unit of their own
     * @return converted value, or the cause of the failure
     */
    public Converted into(String path, Optional<SignalId> signal, double value, String unit) {
        var wanted = signal.flatMap(this::declared).orElseGet(() -> first(path, unit));
        if (unit.equals(wanted)) {
            return new Converted.Value(value);
        }
        if (conversions.size() > MOST_KNOWN) {
            conversions.clear();
        }
        return conversions
                .computeIfAbsent(new UnitPair(unit, wanted), way -> UnitCodes.between(way.from, way.to))
                .<Converted>map(conversion -> new Converted.Value(conversion.of(value)))
                .orElseGet(() -> new Converted.Rejected(why(unit, wanted)));
    }

    private static RejectionReason why(String unit, String wanted) {
        var shown = MessagePayload.excerpt(unit);
        return UnitCodes.isKnown(unit)
                ? RejectionReason.of(RejectionCode.UNIT_MISMATCH, shown, wanted)
                : RejectionReason.of(RejectionCode.UNKNOWN_UNIT, shown);
    }

    private Optional<String> declared(SignalId signal) {
        return declared.computeIfAbsent(signal, id -> layout.equipment().stream()
                .flatMap(equipment -> equipment.signals().stream())
                .filter(spec -> spec.id().equals(id))
                .map(SignalSpec::unit)
                .findFirst());
    }

    private String first(String path, String unit) {
        if (first.size() > MOST_KNOWN) {
            return unit;
        }
        return first.computeIfAbsent(path, _ -> unit);
    }

    /** Key of a conversion: unit of the source and unit of the line file. */
    private record UnitPair(String from, String to) {}

    /** Result of a conversion. */
    public sealed interface Converted {
        record Value(double value) implements Converted {}

        record Rejected(RejectionReason why) implements Converted {}
    }
}
