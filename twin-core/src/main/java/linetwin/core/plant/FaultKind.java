package linetwin.core.plant;

import java.util.Locale;
import java.util.Optional;

/**
 * What can be made to go wrong between the virtual plant's line and whoever reads it. The line itself never suffers.
 */
public enum FaultKind {
    /** A share of all that is told gets lost. */
    DROP(Takes.SHARE),
    /** All is told late by this much. */
    DELAY(Takes.SPAN),
    /** All that is told within a window of this length comes in another order. */
    REORDER(Takes.SPAN),
    /** A share of all that is told comes twice. */
    DUPLICATE(Takes.SHARE),
    /** Source times are off by this much; {@code frozen}: they stand still. */
    STALE_CLOCK(Takes.CLOCK),
    /** A share of the values is of quality Bad. */
    BAD_QUALITY(Takes.SHARE),
    /** {@code repeated}: the same values with new times; {@code unsent}: nothing new, though the server lives. */
    FROZEN_VALUE(Takes.FREEZE),
    /** A share of the values is of another type: text for a number, an array of another length. */
    WRONG_TYPE(Takes.SHARE),
    /** Much more than there is to tell: so many times, or so many values a second. */
    FLOOD(Takes.FLOOD),
    /**
     * {@code open}: the port takes connections and nothing is answered; {@code half-open}: that only for the
     * connections of now.
     */
    HANG(Takes.HANG),
    /** Comes back with another certificate and key. OPC UA, secured plants only. */
    CERTIFICATE_CHANGE(Takes.NOTHING),
    /** Comes back with foreign namespaces numbered before ours. OPC UA only. */
    NAMESPACE_CHANGE(Takes.NOTHING),
    /** Ends, and comes back at once, having forgotten every session. */
    RESTART(Takes.NOTHING),
    /** Ends, and comes back when the fault does. */
    STOP(Takes.NOTHING),
    /** Comes back at once where it was stopped or has vanished. */
    START(Takes.NOTHING),
    /** The publisher vanishes without a word, so that its broker tells its last will. MQTT only. */
    WILL(Takes.NOTHING);

    /** What a kind says beyond its name. */
    enum Takes {
        NOTHING,
        SHARE,
        SPAN,
        CLOCK,
        FREEZE,
        FLOOD,
        HANG
    }

    private final Takes takes;

    FaultKind(Takes takes) {
        this.takes = takes;
    }

    Takes takes() {
        return takes;
    }

    /** As people write it, such as {@code stale-clock}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it is over as soon as it has happened. */
    public boolean isMomentary() {
        return this == START || this == RESTART || this == CERTIFICATE_CHANGE || this == NAMESPACE_CHANGE;
    }

    static Optional<FaultKind> parse(String text) {
        for (var kind : values()) {
            if (kind.text().equals(text)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
