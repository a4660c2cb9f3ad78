package linetwin.core.model;

import linetwin.core.id.BenchId;
import linetwin.core.id.StationId;
import linetwin.core.id.StoreId;

/** Holder of units: a station with its places and its queue, a store, or a rework bench. */
public sealed interface UnitHolder {
    record OfStation(StationId station) implements UnitHolder {}

    record OfStore(StoreId store) implements UnitHolder {}

    record OfBench(BenchId bench) implements UnitHolder {}
}
