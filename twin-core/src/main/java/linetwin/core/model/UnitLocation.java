package linetwin.core.model;

import linetwin.core.id.BenchId;
import linetwin.core.id.PlaceId;
import linetwin.core.id.StationId;
import linetwin.core.id.StoreId;
import linetwin.core.id.UnitId;

/** Where a unit is. Every unit is in exactly one location. */
public sealed interface UnitLocation {
    /** On a place of a station. */
    record AtPlace(PlaceId place) implements UnitLocation {}

    /**
     * In the queue before a station.
     *
     * @param atHead whether it came in at the head, as a unit does that returns from rework
     */
    record InQueue(StationId station, boolean atHead) implements UnitLocation {}

    record InStore(StoreId store) implements UnitLocation {}

    record InBenchQueue(BenchId bench) implements UnitLocation {}

    /**
     * On a place of a rework bench.
     *
     * @param index the place, from 0
     */
    record AtBench(BenchId bench, int index) implements UnitLocation {}

    /** Part of a larger unit. */
    record BuiltInto(UnitId assembly) implements UnitLocation {}

    record Shipped() implements UnitLocation {}

    record Scrapped() implements UnitLocation {}
}
