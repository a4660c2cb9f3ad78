package linetwin.connectors.payload;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Table of the units of line files by the names that sources use: symbols, and the common codes of UNECE Recommendation
 * 20. A unit outside this table is unknown and never guessed.
 */
public final class UnitCodes {
    private static final double KELVIN_OFFSET = 273.15;
    private static final double FAHRENHEIT = 5.0 / 9;
    private static final Map<String, Unit> KNOWN = new TreeMap<>();

    static {
        put("force", 1, "N", "NEW");
        put("force", 1e3, "kN", "B47");
        put("torque", 1, "Nm", "N·m", "N.m", "N*m", "NU");
        put("torque", 1e-3, "mNm", "mN·m", "D83");
        put("angle", Math.PI / 180, "°", "deg", "degree", "degrees", "DD");
        put("angle", Math.PI / 648_000, "arcsec", "D62");
        put("angle", 1, "rad", "C81");
        put("time", 1e-9, "ns", "C47");
        put("time", 1e-6, "µs", "μs", "us", "B98");
        put("time", 1e-3, "ms", "C26");
        put("time", 1, "s", "sec", "SEC");
        put("time", 60, "min", "MIN");
        put("time", 3_600, "h", "HUR");
        put("length", 1e-6, "µm", "μm", "um", "4H");
        put("length", 1e-3, "mm", "MMT");
        put("length", 1e-2, "cm", "CMT");
        put("length", 1, "m", "MTR");
        put("length", 0.0254, "in", "INH");
        put("speed", 1e-3, "mm/s", "C16");
        put("speed", 1, "m/s", "MTS");
        put("speed", 1.0 / 60, "m/min", "2X");
        put("acceleration", 1, "m/s²", "m/s^2", "m/s2", "MSK");
        put("angular speed", Math.PI / 180, "°/s", "deg/s", "E96");
        put("angular speed", 1, "rad/s", "2A");
        put("frequency", 1.0 / 3_600, "1/h");
        put("frequency", 1.0 / 60, "1/min", "rpm", "RPM", "min-1", "r/min");
        put("frequency", 1, "Hz", "1/s", "HTZ");
        put("frequency", 1e3, "kHz", "KHZ");
        put("voltage", 1e-3, "mV", "2Z");
        put("voltage", 1, "V", "VLT");
        put("voltage", 1e3, "kV", "KVT");
        put("current", 1e-3, "mA", "4K");
        put("current", 1, "A", "AMP");
        put("power", 1e-3, "mW", "C31");
        put("power", 1, "W", "WTT");
        put("power", 1e3, "kW", "KWT");
        put("power", 1e6, "MW", "MAW");
        put("energy", 1, "J", "JOU");
        put("energy", 1e3, "kJ", "KJO");
        put("energy", 3.6e3, "Wh", "WHR");
        put("energy", 3.6e6, "kWh", "KWH");
        put("charge", 1, "Ah", "AMH");
        put("charge", 1e-3, "mAh", "E09");
        put("resistance", 1e-6, "µΩ", "μΩ", "B94");
        put("resistance", 1e-3, "mΩ", "E45");
        put("resistance", 1, "Ω", "Ohm", "ohm", "OHM");
        put("resistance", 1e3, "kΩ", "kOhm", "B49");
        put("resistance", 1e6, "MΩ", "MOhm", "B75");
        shifted("temperature", 1, KELVIN_OFFSET, "°C", "degC", "Celsius", "celsius", "CEL");
        shifted("temperature", 1, 0, "K", "KEL");
        shifted("temperature", FAHRENHEIT, KELVIN_OFFSET - 32 * FAHRENHEIT, "°F", "degF", "FAH");
        put("pressure", 1, "Pa", "PAL");
        put("pressure", 1e2, "hPa", "mbar", "MBR", "A97");
        put("pressure", 1e3, "kPa", "KPA");
        put("pressure", 1e5, "bar", "BAR");
        put("pressure", 1e6, "MPa", "MPA");
        put("mass", 1e-6, "mg", "MGM");
        put("mass", 1e-3, "g", "GRM");
        put("mass", 1, "kg", "KGM");
        put("mass", 1e3, "t", "TNE");
        put("volume", 1e-3, "ml", "mL", "MLT");
        put("volume", 1, "l", "L", "LTR");
        put("flow", 1, "l/min", "L/min", "L2");
        put("share", 1e-2, "%", "percent", "P1");
        put("relative humidity", 1, "%RH", "%rh");
        put("sound", 1, "dB(A)", "dBA");
        put("illuminance", 1, "lx", "LUX");
        put("pixels", 1, "px");
        put("data", 1, "B", "AD");
        put("data", 1e3, "kB", "2P");
        put("data", 1e6, "MB", "4L");
        put("count", 1, "", "1", "C62");
    }

    private UnitCodes() {}

    private static void put(String quantity, double factor, String... names) {
        shifted(quantity, factor, 0, names);
    }

    private static void shifted(String quantity, double factor, double offset, String... names) {
        for (var name : names) {
            if (KNOWN.put(name, new Unit(quantity, factor, offset)) != null) {
                throw new IllegalStateException("The unit '%s' is listed twice".formatted(name));
            }
        }
    }

    /** Conversion between two units; empty if one is unknown or if their quantities differ. */
    public static Optional<Conversion> between(String from, String to) {
        var source = KNOWN.get(from.strip());
        var target = KNOWN.get(to.strip());
        if (source == null || target == null || !source.quantity.equals(target.quantity)) {
            return Optional.empty();
        }
        if (source.equals(target)) {
            return Optional.of(Conversion.NONE);
        }
        return Optional.of(
                Conversion.of(source.factor / target.factor, (source.offset - target.offset) / target.factor));
    }

    /** True if the table contains the unit. */
    public static boolean isKnown(String unit) {
        return KNOWN.containsKey(unit.strip());
    }

    /** Unit as factor and offset to the reference unit of its quantity. */
    private record Unit(String quantity, double factor, double offset) {}

    /** Linear conversion: value times factor, divided by divisor, plus offset. */
    public record Conversion(double factor, double divisor, double offset) {
        private static final double ROUNDING = 1e-12;
        static final Conversion NONE = new Conversion(1, 1, 0);

        /** Conversion with integer factor or divisor if possible: 2800 mNm become 2.8 Nm, not 2.8000000000000003 Nm. */
        static Conversion of(double ratio, double offset) {
            var whole = isWhole(ratio) ? Math.rint(ratio) : ratio;
            return isWhole(1 / ratio)
                    ? new Conversion(1, Math.rint(1 / ratio), offset)
                    : new Conversion(whole, 1, offset);
        }

        private static boolean isWhole(double number) {
            return number >= 1 && Math.abs(number - Math.rint(number)) < ROUNDING * number;
        }

        public double of(double value) {
            return value * factor / divisor + offset;
        }
    }
}
