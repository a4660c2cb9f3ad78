package linetwin.connectors.payload;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import linetwin.connectors.payload.UnitCodes.Conversion;
import linetwin.core.id.SignalId;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.SignalSpec;

/**
 * Turns values into the units of a line file. A signal that the line file does not know keeps the unit in which it
 * first came. Not safe for several threads.
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
     * A value in the unit of the line file, or why there is none.
     *
     * @param path of the tag at its source
     * @param signal that the tag is; empty where it means something else, which has a unit of its own
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

    private static String why(String unit, String wanted) {
        var shown = MessagePayload.excerpt(unit);
        return UnitCodes.isKnown(unit)
                ? "'%s' cannot be turned into '%s', the unit of the line file".formatted(shown, wanted)
                : "its unit '%s' is not known".formatted(shown);
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

    /** From one unit to another. */
    private record UnitPair(String from, String to) {}

    /** What became of a value. */
    public sealed interface Converted {
        record Value(double value) implements Converted {}

        record Rejected(String why) implements Converted {}
    }
}
