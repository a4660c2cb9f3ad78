package linetwin.core.model;

import linetwin.core.id.BenchId;
import linetwin.core.id.PlaceId;
import linetwin.core.id.StationId;
import linetwin.core.id.StoreId;
import linetwin.core.id.UnitId;

/** Location of a unit. Every unit is in exactly one location. */
public sealed interface UnitLocation {
    /** Location on a place of a station. */
    record AtPlace(PlaceId place) implements UnitLocation {}

    /**
     * Location in the queue before a station.
     *
     * @param atHead true if the unit entered at the head of the queue, as a unit that returns from rework does
     */
    record InQueue(StationId station, boolean atHead) implements UnitLocation {}

    record InStore(StoreId store) implements UnitLocation {}

    record InBenchQueue(BenchId bench) implements UnitLocation {}

    /**
     * Location on a place of a rework bench.
     *
     * @param index index of the place, from 0
     */
    record AtBench(BenchId bench, int index) implements UnitLocation {}

    /** Location as part of a larger unit. */
    record BuiltInto(UnitId assembly) implements UnitLocation {}

    record Shipped() implements UnitLocation {}

    record Scrapped() implements UnitLocation {}
}
