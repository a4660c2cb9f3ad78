package linetwin.ui.desktop.floor.station;

/**
 * Where a unit stands, hangs or lies, relative to the centre of its station on the floor.
 *
 * @param z height of what bears it above the floor
 * @param yaw the way it faces: 0 east, 90 north, in degrees
 */
public record UnitSpot(double x, double y, double z, double yaw) {
    public UnitSpot moved(double dx, double dy) {
        return new UnitSpot(x + dx, y + dy, z, yaw);
    }
}
