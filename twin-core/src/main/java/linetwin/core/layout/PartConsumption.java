package linetwin.core.layout;

import linetwin.core.id.StoreId;

/** Parts that one unit takes from a store: drawn after the unit arrives at the station and before its work starts. */
public record PartConsumption(StoreId store, int count) {}
