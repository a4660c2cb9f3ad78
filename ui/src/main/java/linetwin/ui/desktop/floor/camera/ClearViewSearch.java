package linetwin.ui.desktop.floor.camera;

import java.util.List;
import linetwin.ui.desktop.floor.hall.FloorRectangle;

/**
 * Finds the pose that shows a block on the floor in the middle two thirds of the picture: little of it hidden by
 * obstacles, little of the picture beyond the hall, and near the usual direction. A pure function of its arguments.
 */
public final class ClearViewSearch {
    private static final double USUAL_AZIMUTH = -20;
    private static final double USUAL_ELEVATION = 20;
    private static final double[] AZIMUTHS = {-20, 20, -45, 45, 0, 160, -160, 135, -135, 90, -90};
    private static final double[] ELEVATIONS = {20, 26, 32, 40, 48, 56};
    /** Share of the picture that the block fills, in the wider direction. */
    private static final double FILL = 0.58;

    /** Costs of a hidden block, of a picture without hall, of half a turn, and of a view from above. */
    private static final double HIDDEN = 5;

    private static final double OUTSIDE = 3;
    private static final double TURNED = 0.7;
    private static final double STEEP = 1.1;
    /** Cost of a block that is not within the middle of the picture. */
    private static final double OFF_CENTRE = 4;

    /** Share of width and height of the picture that counts as its middle. */
    private static final double MIDDLE = 2 / 3.0;

    /** Shares of the height of the picture by which it may be lowered. */
    private static final double[] LOWERED = {0, 0.07, 0.14, 0.2, -0.07, -0.14};

    private static final int SAMPLES = 8;

    private final FloorRectangle hall;
    private final List<SightObstacle> obstacles;

    public ClearViewSearch(FloorRectangle hall, List<SightObstacle> obstacles) {
        this.hall = hall;
        this.obstacles = List.copyOf(obstacles);
    }

    /**
     * Best pose for a block of base {@code rect} and height {@code height} in metres.
     *
     * @param widthByHeight width of the picture over its height
     */
    public CameraPose of(FloorRectangle rect, double height, double widthByHeight) {
        var best = framed(rect, height, USUAL_AZIMUTH, USUAL_ELEVATION, widthByHeight);
        double least = cost(best, rect, height, widthByHeight);
        for (double elevation : ELEVATIONS) {
            for (double azimuth : AZIMUTHS) {
                if (directionCost(azimuth, elevation) >= least) {
                    continue;
                }
                var centred = framed(rect, height, azimuth, elevation, widthByHeight);
                for (double lowered : LOWERED) {
                    var pose = lowered(centred, lowered);
                    double cost = cost(pose, rect, height, widthByHeight);
                    best = cost < least ? pose : best;
                    least = Math.min(cost, least);
                }
            }
        }
        return best;
    }

    /** Pose with the picture lowered by a share of its height, so that the block rises in it. */
    private static CameraPose lowered(CameraPose pose, double share) {
        double metres = 2 * Math.tan(Math.toRadians(ViewProjection.FIELD_OF_VIEW / 2)) * pose.distance();
        return pose.panned(0, -share * metres / Math.sin(Math.toRadians(pose.elevation())));
    }

    private static CameraPose framed(
            FloorRectangle rect, double height, double azimuth, double elevation, double widthByHeight) {
        return ViewFraming.of(rect, height, azimuth, elevation, widthByHeight).zoomed(FILL / ViewFraming.FILL);
    }

    private double cost(CameraPose pose, FloorRectangle rect, double height, double widthByHeight) {
        return HIDDEN * hiddenShare(pose, rect, height)
                + OUTSIDE * outsideShare(pose, widthByHeight)
                + (greatestOffset(pose, rect, height, widthByHeight) > MIDDLE / 2 ? OFF_CENTRE : 0)
                + directionCost(pose.azimuth(), pose.elevation());
    }

    private static double directionCost(double azimuth, double elevation) {
        double turned = Math.abs(Math.IEEEremainder(azimuth - USUAL_AZIMUTH, 360)) / 180;
        return TURNED * turned + STEEP * (elevation - USUAL_ELEVATION) / 90;
    }

    /** Share of a block that obstacles hide from the viewer, 0 to 1. Obstacles that meet the block do not count. */
    public double hiddenShare(CameraPose pose, FloorRectangle rect, double height) {
        var inTheWay = obstacles.stream().filter(o -> !o.base().meets(rect)).toList();
        int hidden = 0;
        for (int k = 0; k < 27; k++) {
            double x = rect.x() + rect.width() * 0.4 * (k % 3 - 1);
            double y = rect.y() + rect.depth() * 0.4 * (Math.floorDiv(k, 3) % 3 - 1);
            double z = height * (0.15 + 0.3 * Math.floorDiv(k, 9));
            hidden += inTheWay.stream().anyMatch(o -> o.hides(eyeX(pose), eyeY(pose), eyeZ(pose), x, y, z)) ? 1 : 0;
        }
        return hidden / 27.0;
    }

    /** Greatest distance of a corner of the block from the middle of the picture, as a share of width or height. */
    public static double greatestOffset(CameraPose pose, FloorRectangle rect, double height, double widthByHeight) {
        var eye = new ViewProjection();
        eye.look(pose, widthByHeight, 1);
        double most = 0;
        for (int k = 0; k < 8; k++) {
            double x = k % 2 == 0 ? rect.west() : rect.east();
            double y = k / 2 % 2 == 0 ? rect.south() : rect.north();
            if (!eye.project(x, y, (k >> 2) * height)) {
                return 1;
            }
            most = Math.max(most, Math.abs(eye.pictureX() / widthByHeight - 0.5));
            most = Math.max(most, Math.abs(eye.pictureY() - 0.5));
        }
        return most;
    }

    /** Share of the picture that shows neither floor nor equipment of the hall, 0 to 1. */
    public double outsideShare(CameraPose pose, double widthByHeight) {
        int outside = 0;
        for (int k = 0; k < SAMPLES * SAMPLES; k++) {
            double right = ((k % SAMPLES + 0.5) / SAMPLES * 2 - 1) * widthByHeight;
            double up = (Math.floorDiv(k, SAMPLES) + 0.5) / SAMPLES * 2 - 1;
            outside += isOutside(pose, right, up) ? 1 : 0;
        }
        return outside / (double) (SAMPLES * SAMPLES);
    }

    /** True if a ray misses the floor; {@code right} and {@code up} in halves of the height of the picture. */
    private boolean isOutside(CameraPose pose, double right, double up) {
        double slope = Math.tan(Math.toRadians(ViewProjection.FIELD_OF_VIEW / 2));
        double a = Math.toRadians(pose.azimuth()), e = Math.toRadians(pose.elevation());
        double level = Math.cos(e) + up * slope * Math.sin(e);
        double down = Math.sin(e) - up * slope * Math.cos(e);
        if (down <= 1e-6) {
            return true;
        }
        double far = eyeZ(pose) / down;
        double x = eyeX(pose) + far * (level * Math.sin(a) + right * slope * Math.cos(a));
        double y = eyeY(pose) + far * (level * Math.cos(a) - right * slope * Math.sin(a));
        return x < hall.west() || x > hall.east() || y < hall.south() || y > hall.north();
    }

    private static double eyeX(CameraPose p) {
        return p.x() - flat(p) * Math.sin(Math.toRadians(p.azimuth()));
    }

    private static double eyeY(CameraPose p) {
        return p.y() - flat(p) * Math.cos(Math.toRadians(p.azimuth()));
    }

    private static double eyeZ(CameraPose p) {
        return p.z() + p.distance() * Math.sin(Math.toRadians(p.elevation()));
    }

    private static double flat(CameraPose p) {
        return p.distance() * Math.cos(Math.toRadians(p.elevation()));
    }
}
