package linetwin.ui.desktop.floor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import linetwin.core.id.StationId;
import linetwin.core.layout.LineLayout;
import linetwin.ui.desktop.floor.camera.SightObstacle;
import linetwin.ui.desktop.floor.hall.FloorRectangle;
import linetwin.ui.desktop.floor.hall.HallPlan;

/** Boxes of all that can stand between the camera and a station: other stations, zones, columns. */
final class HallObstacles {
    private static final double ZONE_HEIGHT = 2;

    private HallObstacles() {}

    /** @param heightOf height of a station above the floor in metres */
    static List<SightObstacle> of(LineLayout layout, ToDoubleFunction<StationId> heightOf) {
        var all = new ArrayList<SightObstacle>();
        layout.stations()
                .forEach(s ->
                        all.add(new SightObstacle(FloorRectangle.of(s.footprint()), heightOf.applyAsDouble(s.id()))));
        layout.zones().forEach(z -> all.add(new SightObstacle(FloorRectangle.of(z.footprint()), ZONE_HEIGHT)));
        new HallPlan(layout).columns().forEach(c -> all.add(new SightObstacle(c, HallPlan.COLUMN_HEIGHT)));
        return all;
    }
}
