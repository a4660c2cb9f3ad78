package linetwin.core.architecture.offence;

import java.util.Set;

/** Iterates in an order that differs from run to run. */
public final class LosesTheOrder {
    public String offends() {
        return String.join(",", Set.of("M10", "M20", "M30"));
    }
}
