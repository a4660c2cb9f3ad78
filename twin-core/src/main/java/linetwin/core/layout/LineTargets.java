package linetwin.core.layout;

import java.time.Duration;

/**
 * What the line is meant to reach.
 *
 * @param netTakt time per robot after losses
 * @param designCycle time per robot without losses; the base of OEE
 * @param oee overall equipment effectiveness aimed at, 0 to 1
 */
public record LineTargets(Duration netTakt, Duration designCycle, double oee) {}
