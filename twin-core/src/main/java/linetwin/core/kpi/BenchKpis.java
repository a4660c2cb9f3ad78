package linetwin.core.kpi;

import linetwin.core.id.BenchId;

/**
 * Figures of one rework bench over a window.
 *
 * @param meanUnits time average of the units in its queue or under repair
 */
public record BenchKpis(BenchId id, double meanUnits) {}
