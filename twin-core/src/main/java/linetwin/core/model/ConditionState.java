package linetwin.core.model;

import linetwin.core.time.LineTime;

/**
 * A condition of the equipment as it tells it: an alarm, a warning, a limit (OPC 10000-9).
 *
 * @param key names it among the conditions of its station
 * @param name what kind of condition it is, in the words of the source
 * @param severity 1 to 1,000, as OPC UA has it
 * @param since when it became active or inactive
 */
public record ConditionState(
        String key, String name, String message, int severity, boolean active, boolean acknowledged, LineTime since) {}
