package linetwin.connectors.stationmodel;

import linetwin.core.connection.SourceSpec;
import linetwin.core.id.AreaId;
import linetwin.core.layout.LineLayout;
import linetwin.core.model.UnitHolder;

/**
 * Station, store or bench with a path of its own in a source, and the area whose control system reports it. A store
 * belongs to the area that fills it, a bench to the area whose stations send units to it first.
 */
public record PublishedAsset(UnitHolder holder, AreaId area) {
    private static final String AREA = "{area}";

    /** Identifier of the station, store or bench. */
    public String code() {
        return switch (holder) {
            case UnitHolder.OfStation(var id) -> id.toString();
            case UnitHolder.OfStore(var id) -> id.toString();
            case UnitHolder.OfBench(var id) -> id.toString();
        };
    }

    /** Path in a source: the path template of the source with line, area and identifier filled in. */
    public String path(LineLayout layout, SourceSpec source) {
        return source.path()
                .replace("{line}", layout.id())
                .replace(AREA, area.toString())
                .replace("{station}", code());
    }

    /** Path of the line as a whole in a source, on the level of its areas. */
    public static String linePath(LineLayout layout, SourceSpec source) {
        var area = source.path().indexOf(AREA);
        var above = area < 0 ? "{line}/" : source.path().substring(0, area);
        return above.replace("{line}", layout.id()) + "line";
    }
}
