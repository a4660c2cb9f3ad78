package linetwin.core.config.line;

import java.util.List;
import java.util.Optional;
import linetwin.core.config.yaml.FileEntry;
import linetwin.core.config.yaml.SpellingSuggestion;

/** Units that a signal can have. A closed list, so that a typing error does not become a new unit. */
final class SignalUnitList {
    /** Usual spelling, by quantity: force, angle, time, length, motion, electricity, heat, matter, data, rates. */
    static final List<String> KNOWN = List.of(
            "N", "kN", "Nm", "°", "arcsec", "rad", "µs", "ms", "s", "min", "h", "µm", "mm", "m", "mm/s", "m/s", "m/s²",
            "°/s", "1/min", "mV", "V", "mA", "A", "W", "kW", "J", "kJ", "kWh", "Ah", "µΩ", "mΩ", "Ω", "kΩ", "MΩ", "°C",
            "K", "Pa", "kPa", "bar", "mg", "g", "kg", "ml", "l", "l/min", "%", "%RH", "dB(A)", "lx", "px", "B", "kB",
            "MB", "Hz", "kHz", "1/h");

    private SignalUnitList() {}

    static Optional<String> unit(FileEntry entry) {
        return entry.text().filter(text -> {
            boolean known = KNOWN.contains(text);
            if (!known) {
                entry.fault("'%s' is no known unit".formatted(text), SpellingSuggestion.advice(text, KNOWN));
            }
            return known;
        });
    }
}
