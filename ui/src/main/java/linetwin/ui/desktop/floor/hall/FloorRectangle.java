package linetwin.ui.desktop.floor.hall;

import linetwin.core.layout.Footprint;

/** Level rectangle from its south-west to its north-east corner, in metres. */
public record FloorRectangle(double west, double south, double east, double north) {
    public static FloorRectangle of(Footprint f) {
        double x = f.x().inMetres(), y = f.y().inMetres();
        double w = f.width().inMetres() / 2, d = f.depth().inMetres() / 2;
        return new FloorRectangle(x - w, y - d, x + w, y + d);
    }

    public double x() {
        return (west + east) / 2;
    }

    public double y() {
        return (south + north) / 2;
    }

    public double width() {
        return east - west;
    }

    public double depth() {
        return north - south;
    }

    public FloorRectangle grown(double by) {
        return new FloorRectangle(west - by, south - by, east + by, north + by);
    }

    public FloorRectangle joined(FloorRectangle o) {
        return new FloorRectangle(
                Math.min(west, o.west), Math.min(south, o.south), Math.max(east, o.east), Math.max(north, o.north));
    }

    public boolean meets(FloorRectangle o) {
        return west < o.east && o.west < east && south < o.north && o.south < north;
    }
}
