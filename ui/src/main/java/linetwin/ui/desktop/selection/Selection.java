package linetwin.ui.desktop.selection;

import linetwin.core.id.BenchId;
import linetwin.core.id.StationId;
import linetwin.core.id.StoreId;
import linetwin.core.id.UnitId;

/** Selected object of the line; there is one at a time. */
public sealed interface Selection {
    record OfStation(StationId station) implements Selection {}

    record OfUnit(UnitId unit) implements Selection {}

    record OfStore(StoreId store) implements Selection {}

    record OfBench(BenchId bench) implements Selection {}

    record Nothing() implements Selection {}

    Selection NOTHING = new Nothing();
}
