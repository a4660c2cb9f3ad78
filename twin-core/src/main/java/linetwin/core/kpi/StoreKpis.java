package linetwin.core.kpi;

import linetwin.core.id.StoreId;

/**
 * Figures of one store over a window.
 *
 * @param meanContents time average of the parts in the store
 */
public record StoreKpis(StoreId id, double meanContents) {}
