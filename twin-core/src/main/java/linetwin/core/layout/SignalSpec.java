package linetwin.core.layout;

import java.time.Duration;
import linetwin.core.id.SignalId;

/**
 * Signal of every station with this equipment.
 *
 * @param unit unit of the values in its usual spelling, such as {@code Nm}; empty for a plain count
 * @param typical range of values in normal operation
 * @param warn range outside of which a value is a warning
 * @param reject range outside of which the part fails
 * @param interval time between two values of a continuous signal
 */
public record SignalSpec(
        SignalId id,
        LocalText name,
        String unit,
        SignalMode mode,
        ValueBand typical,
        ValueBand warn,
        ValueBand reject,
        Duration interval) {}
