package linetwin.core.kpi;

import linetwin.core.id.BenchId;

/**
 * The figures of one rework bench over a window.
 *
 * @param meanUnits units that wait there or are under repair, on average over time
 */
public record BenchKpis(BenchId id, double meanUnits) {}
