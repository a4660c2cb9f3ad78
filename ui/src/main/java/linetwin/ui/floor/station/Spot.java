package linetwin.ui.floor.station;

/**
 * Where a unit stands, hangs or lies, relative to the centre of its station on the floor.
 *
 * @param z height of what bears it above the floor
 * @param yaw the way it faces: 0 east, 90 north, in degrees
 */
public record Spot(double x, double y, double z, double yaw) {
    public Spot moved(double dx, double dy) {
        return new Spot(x + dx, y + dy, z, yaw);
    }
}
