package linetwin.core.layout;

import java.time.Duration;
import linetwin.core.id.SignalId;

/**
 * A signal that every station with this equipment has.
 *
 * @param unit the unit of its values as people write it, such as {@code Nm}; empty for a plain count
 * @param typical where values lie when all is well
 * @param warn values outside are worth a look
 * @param reject values outside fail the part
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
