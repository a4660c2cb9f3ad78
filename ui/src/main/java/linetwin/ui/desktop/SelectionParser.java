package linetwin.ui.desktop;

import linetwin.core.id.UnitId;
import linetwin.core.layout.LineLayout;
import linetwin.ui.desktop.selection.Selection;

/** Parser of the id of a station, store, bench or unit into a selection. */
final class SelectionParser {
    private SelectionParser() {}

    /** Station, store, bench or unit of this id; {@link Selection.Nothing} if the line cannot have such an object. */
    static Selection parse(String id, LineLayout layout) {
        for (var station : layout.stations()) {
            if (station.id().toString().equalsIgnoreCase(id)) {
                return new Selection.OfStation(station.id());
            }
        }
        for (var store : layout.stores()) {
            if (store.id().toString().equalsIgnoreCase(id)) {
                return new Selection.OfStore(store.id());
            }
        }
        for (var bench : layout.benches()) {
            if (bench.id().toString().equalsIgnoreCase(id)) {
                return new Selection.OfBench(bench.id());
            }
        }
        return unit(id);
    }

    private static Selection unit(String serial) {
        try {
            return new Selection.OfUnit(UnitId.parse(serial));
        } catch (IllegalArgumentException _) {
            return Selection.NOTHING;
        }
    }
}
