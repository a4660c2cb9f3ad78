package linetwin.core.model;

import linetwin.core.id.StoreId;
import linetwin.core.id.UnitId;
import org.pcollections.PVector;

/** A store and its parts, the one that came first in front. */
public record StoreState(StoreId id, PVector<UnitId> units) {}
