package linetwin.core.model;

import linetwin.core.id.BenchId;
import linetwin.core.id.PlaceId;
import linetwin.core.id.StationId;
import linetwin.core.id.StoreId;
import linetwin.core.id.UnitId;

/** Where a unit is. Every unit is in exactly one location. */
public sealed interface Location {
    /** On a place of a station. */
    record AtPlace(PlaceId place) implements Location {}

    /**
     * In the queue before a station.
     *
     * @param atHead whether it came in at the head, as a unit does that returns from rework
     */
    record InQueue(StationId station, boolean atHead) implements Location {}

    record InStore(StoreId store) implements Location {}

    record InBenchQueue(BenchId bench) implements Location {}

    /**
     * On a place of a rework bench.
     *
     * @param index the place, from 0
     */
    record AtBench(BenchId bench, int index) implements Location {}

    /** Part of a larger unit. */
    record BuiltInto(UnitId assembly) implements Location {}

    record Shipped() implements Location {}

    record Scrapped() implements Location {}
}
