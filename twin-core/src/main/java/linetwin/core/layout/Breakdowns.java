package linetwin.core.layout;

import java.time.Duration;

/**
 * Operation-dependent breakdowns of one place: they fall due by accumulated work, exponentially spaced, and are
 * repaired in a log-normal time.
 *
 * @param meanTimeBetween mean of work between two breakdowns (MTBF)
 * @param meanTimeToRepair mean of the repair (MTTR)
 * @param repairCv coefficient of variation of the repair
 */
public record Breakdowns(Duration meanTimeBetween, Duration meanTimeToRepair, double repairCv) {}
