package linetwin.ui.desktop.watch;

import java.util.Locale;
import linetwin.core.layout.SignalSpec;

/** Rating of a value against the limits of its signal. */
public enum LimitRating {
    TYPICAL,
    UNUSUAL,
    WARN,
    REJECT;

    static LimitRating of(SignalSpec spec, double value) {
        if (!spec.reject().contains(value)) {
            return REJECT;
        }
        if (!spec.warn().contains(value)) {
            return WARN;
        }
        return spec.typical().contains(value) ? TYPICAL : UNUSUAL;
    }

    String key() {
        return "rating." + name().toLowerCase(Locale.ROOT);
    }
}
