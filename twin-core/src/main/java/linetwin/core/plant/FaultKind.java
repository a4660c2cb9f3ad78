package linetwin.core.plant;

import java.util.Locale;
import java.util.Optional;

/**
 * Faults that can be injected between the line of the virtual plant and its clients. The line itself is not affected.
 */
public enum FaultKind {
    /** Loses a share of all updates. */
    DROP(Takes.SHARE),
    /** Delays all updates by this span. */
    DELAY(Takes.SPAN),
    /** Changes the order of all updates within a window of this length. */
    REORDER(Takes.SPAN),
    /** Sends a share of all updates twice. */
    DUPLICATE(Takes.SHARE),
    /** Shifts source times by this span; {@code frozen} stops them. */
    STALE_CLOCK(Takes.CLOCK),
    /** Gives a share of the values the quality Bad. */
    BAD_QUALITY(Takes.SHARE),
    /**
     * Freezes values. {@code repeated}: same values with new times; {@code unsent}: no updates, though the server is
     * alive.
     */
    FROZEN_VALUE(Takes.FREEZE),
    /** Gives a share of the values another type: text for a number, an array of another length. */
    WRONG_TYPE(Takes.SHARE),
    /** Multiplies the updates by a factor, or sends this many values per second. */
    FLOOD(Takes.FLOOD),
    /**
     * Hangs the server. {@code open}: its port accepts connections, and no request is answered; {@code half-open}: only
     * present connections are not answered.
     */
    HANG(Takes.HANG),
    /** Restarts with another certificate and key. OPC UA, secured plants only. */
    CERTIFICATE_CHANGE(Takes.NOTHING),
    /** Restarts with foreign namespaces before ours in the namespace array. OPC UA only. */
    NAMESPACE_CHANGE(Takes.NOTHING),
    /** Restarts at once without any session of before. */
    RESTART(Takes.NOTHING),
    /** Stops, and restarts at the end of the fault. */
    STOP(Takes.NOTHING),
    /** Restarts at once after a stop or a loss. */
    START(Takes.NOTHING),
    /** Drops the publisher without a disconnect, so that its broker publishes the last will. MQTT only. */
    WILL(Takes.NOTHING);

    /** Kinds of amounts that a fault takes. */
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

    /** Spelling in commands, such as {@code stale-clock}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** True if the fault ends the moment it occurs. */
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
