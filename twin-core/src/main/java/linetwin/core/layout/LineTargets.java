package linetwin.core.layout;

import java.time.Duration;

/**
 * Targets of a line.
 *
 * @param netTakt time per robot after losses
 * @param designCycle time per robot without losses; the base of OEE
 * @param oee target of overall equipment effectiveness, 0 to 1; 1 if the file gives none
 */
public record LineTargets(Duration netTakt, Duration designCycle, double oee) {}
