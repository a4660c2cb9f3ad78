package linetwin.ui.desktop.floor.station;

/**
 * Spot of a unit that stands, hangs or lies, in metres, relative to the centre of its station or to the hall.
 *
 * @param z height of its support above the floor
 * @param yaw direction that it faces in degrees: 0 east, 90 north
 */
public record UnitSpot(double x, double y, double z, double yaw) {
    public UnitSpot moved(double dx, double dy) {
        return new UnitSpot(x + dx, y + dy, z, yaw);
    }
}
