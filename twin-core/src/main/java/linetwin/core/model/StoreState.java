package linetwin.core.model;

import linetwin.core.id.StoreId;
import linetwin.core.id.UnitId;
import org.pcollections.PVector;

/** State of a store: its parts in order of arrival, the oldest first. */
public record StoreState(StoreId id, PVector<UnitId> units) {}
