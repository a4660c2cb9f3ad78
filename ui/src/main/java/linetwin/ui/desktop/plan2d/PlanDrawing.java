package linetwin.ui.desktop.plan2d;

import java.util.List;
import javafx.geometry.Point2D;
import linetwin.core.id.StationId;
import linetwin.core.model.StationCondition;

/**
 * Content of the plan for one state, in pixels of the canvas and in the order of drawing. Colours and fonts are chosen
 * by {@link PlanPainter}.
 *
 * @param hall outline of the hall
 * @param zones areas with dashed outlines
 * @param paths connections between stations
 * @param boxes stores and rework benches
 */
record PlanDrawing(
        PlanRectangle hall,
        List<PlanBox> zones,
        List<PlanPath> paths,
        List<PlanBox> boxes,
        List<PlanStation> stations) {
    PlanDrawing {
        zones = List.copyOf(zones);
        paths = List.copyOf(paths);
        boxes = List.copyOf(boxes);
        stations = List.copyOf(stations);
    }

    /** Area with a text in its middle. */
    record PlanBox(PlanRectangle area, String text, boolean selected) {}

    /**
     * Line through two or more points.
     *
     * @param returning true for the return of carriers of a closed loop, which is drawn dashed
     */
    record PlanPath(List<Point2D> points, boolean returning) {
        PlanPath {
            points = List.copyOf(points);
        }
    }

    /**
     * One station.
     *
     * @param icon square of the icon of its condition
     * @param word condition in words; empty where the station is too low for it
     * @param units number of units on its places
     * @param dots left edges of the dots, one for each unit; empty where the station is too narrow for all of them
     */
    record PlanStation(
            StationId id,
            PlanRectangle area,
            StationCondition condition,
            boolean selected,
            PlanRectangle icon,
            String word,
            int units,
            List<Double> dots) {
        PlanStation {
            dots = List.copyOf(dots);
        }

        /** True if the number of units is written in place of dots. */
        boolean isUnitCountWritten() {
            return units > dots.size();
        }
    }
}
