package linetwin.ui.desktop.floor.camera;

/**
 * Pose of the camera in hall coordinates (x east, y north, z up, metres).
 *
 * @param x distance of the point looked at from the west wall
 * @param y distance of the point looked at from the south wall
 * @param z height of the point looked at above the floor
 * @param azimuth compass direction of view in degrees: 0 looks north, 90 looks east
 * @param elevation height of the viewer over the point looked at, in degrees: 90 looks straight down
 * @param distance of the viewer from the point looked at
 */
public record CameraPose(double x, double y, double z, double azimuth, double elevation, double distance) {
    static final double LOWEST = 2;
    static final double HIGHEST = 90;
    static final double NEAREST = 0.8;
    static final double FARTHEST = 600;

    public CameraPose {
        elevation = Math.clamp(elevation, LOWEST, HIGHEST);
        distance = Math.clamp(distance, NEAREST, FARTHEST);
    }

    /** Pose turned about the point looked at. */
    public CameraPose orbited(double degreesAround, double degreesUp) {
        return new CameraPose(x, y, z, azimuth + degreesAround, elevation + degreesUp, distance);
    }

    /** Pose moved along the floor, in metres to the right and ahead of the viewer. */
    public CameraPose panned(double right, double ahead) {
        double a = Math.toRadians(azimuth);
        return at(x + right * Math.cos(a) + ahead * Math.sin(a), y - right * Math.sin(a) + ahead * Math.cos(a), z);
    }

    /** Pose nearer by this factor; a factor below 1 moves away. */
    public CameraPose zoomed(double factor) {
        return new CameraPose(x, y, z, azimuth, elevation, distance / factor);
    }

    public CameraPose at(double newX, double newY, double newZ) {
        return new CameraPose(newX, newY, newZ, azimuth, elevation, distance);
    }

    /** Pose between this one (share 0) and another (share 1), turned the shorter way round. */
    CameraPose towards(CameraPose to, double share) {
        double turn = Math.IEEEremainder(to.azimuth - azimuth, 360);
        return new CameraPose(
                mix(x, to.x, share),
                mix(y, to.y, share),
                mix(z, to.z, share),
                azimuth + turn * share,
                mix(elevation, to.elevation, share),
                Math.exp(mix(Math.log(distance), Math.log(to.distance), share)));
    }

    private static double mix(double from, double to, double share) {
        return from + (to - from) * share;
    }
}
