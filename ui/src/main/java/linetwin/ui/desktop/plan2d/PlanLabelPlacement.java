package linetwin.ui.desktop.plan2d;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Placement of the names of stations beside them: below, else above or at the side, and never over a station, a store
 * or another name. Pure: equal arguments give equal places.
 */
final class PlanLabelPlacement {
    /** Height of a line of text in pixels. */
    static final double LINE = 14;
    /** Distance of a name from its station, beyond the outline of a selected one. */
    private static final double GAP = 2;

    private final List<PlanRectangle> taken;

    /** @param taken rectangles that no name may cover */
    PlanLabelPlacement(List<PlanRectangle> taken) {
        this.taken = new ArrayList<>(taken);
    }

    /**
     * Places of the names of some stations, in the same order; an empty one finds no room. Names below their stations
     * are placed first.
     *
     * @param stations rectangles of the stations, with the outline of the selection if they have one
     * @param widths widths of their names in pixels
     */
    List<Optional<PlanRectangle>> places(List<PlanRectangle> stations, List<Double> widths) {
        var found = new ArrayList<Optional<PlanRectangle>>();
        for (int i = 0; i < stations.size(); i++) {
            found.add(firstFree(below(stations.get(i), widths.get(i))));
        }
        for (int i = 0; i < stations.size(); i++) {
            if (found.get(i).isEmpty()) {
                found.set(i, firstFree(elsewhere(stations.get(i), widths.get(i))));
            }
        }
        return found;
    }

    private static Stream<PlanRectangle> below(PlanRectangle station, double width) {
        var left = station.middleX() - width / 2;
        return Stream.of(
                new PlanRectangle(left, station.bottom() + GAP, width, LINE),
                new PlanRectangle(left, station.bottom(), width, LINE));
    }

    private static Stream<PlanRectangle> elsewhere(PlanRectangle station, double width) {
        var left = station.middleX() - width / 2;
        var top = station.middleY() - LINE / 2;
        return Stream.of(
                new PlanRectangle(left, station.top() - GAP - LINE, width, LINE),
                new PlanRectangle(station.right() + GAP, top, width, LINE),
                new PlanRectangle(station.left() - GAP - width, top, width, LINE));
    }

    private Optional<PlanRectangle> firstFree(Stream<PlanRectangle> places) {
        var free = places.filter(place -> taken.stream().noneMatch(place::overlaps))
                .findFirst();
        free.ifPresent(taken::add);
        return free;
    }
}
