package linetwin.core.recording;

import java.util.List;

/**
 * Result of a repair.
 *
 * @param kept bytes of the file that were readable
 * @param dropped damaged parts, each with its first byte and its kind of damage
 */
public record RepairReport(long kept, List<String> dropped) {
    public RepairReport {
        dropped = List.copyOf(dropped);
    }
}
