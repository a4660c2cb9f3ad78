package linetwin.core.kpi;

import linetwin.core.id.StoreId;

/**
 * The figures of one store over a window.
 *
 * @param meanContents parts in it, on average over time
 */
public record StoreKpis(StoreId id, double meanContents) {}
