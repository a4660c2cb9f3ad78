package linetwin.ui.watch;

import java.util.Locale;
import linetwin.core.layout.SignalSpec;

/** Where a value lies among the limits of its signal. */
enum Rating {
    TYPICAL,
    UNUSUAL,
    WARN,
    REJECT;

    static Rating of(SignalSpec spec, double value) {
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
