package linetwin.core.model;

import linetwin.core.time.LineTime;

/**
 * State of an equipment condition as its source reports it: an alarm, a warning or a limit (OPC 10000-9).
 *
 * @param key identifier of the condition within its station
 * @param name type of the condition as the source names it
 * @param severity 1 (lowest) to 1,000 (highest), as in OPC UA
 * @param since time at which the condition became active or inactive
 */
public record ConditionState(
        String key, String name, String message, int severity, boolean active, boolean acknowledged, LineTime since) {}
