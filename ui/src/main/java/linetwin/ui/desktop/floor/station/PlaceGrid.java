package linetwin.ui.desktop.floor.station;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Grid of the places of a station, centred on its footprint. Places stand side by side along x; a second row begins
 * only where that keeps them further apart.
 *
 * @param places number of places, 1 or more
 * @param columns number of places in a full row
 * @param rows number of rows
 * @param stepX distance between columns in metres
 * @param stepY distance between rows in metres
 */
record PlaceGrid(int places, int columns, int rows, double stepX, double stepY) {
    /**
     * @param width length of the usable area along x in metres
     * @param depth length of the usable area along y in metres
     */
    static PlaceGrid of(int places, double width, double depth) {
        var best = withRows(1, places, width, depth);
        for (int rows = 2; rows <= places; rows++) {
            var next = withRows(rows, places, width, depth);
            best = next.pitch() > best.pitch() ? next : best;
        }
        return best;
    }

    private static PlaceGrid withRows(int rows, int places, double width, double depth) {
        int columns = (places + rows - 1) / rows;
        return new PlaceGrid(places, columns, rows, width / columns, depth / rows);
    }

    /** Least distance between two places in metres. */
    private double pitch() {
        return rows == 1 ? stepX : columns == 1 ? stepY : Math.min(stepX, stepY);
    }

    /** One spot for each place, by index, relative to the centre of the station. */
    List<UnitSpot> spots(double z, double yaw) {
        return IntStream.range(0, places)
                .mapToObj(i -> new UnitSpot(x(i), y(i), z, yaw))
                .toList();
    }

    private double x(int place) {
        return (place % columns + 0.5 - columns / 2.0) * stepX;
    }

    private double y(int place) {
        return (Math.floorDiv(place, columns) + 0.5 - rows / 2.0) * stepY;
    }
}
