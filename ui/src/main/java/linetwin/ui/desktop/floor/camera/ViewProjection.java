package linetwin.ui.desktop.floor.camera;

import javafx.scene.PerspectiveCamera;
import javafx.scene.transform.Affine;

/**
 * Camera of the scene, and the same projection for labels and culling: position of a point of the hall in the picture,
 * and visibility of a sphere. Allocates nothing per frame. For the JavaFX thread.
 */
public final class ViewProjection {
    public static final double FIELD_OF_VIEW = 28;

    private final PerspectiveCamera camera = new PerspectiveCamera(true);
    private final Affine transform = new Affine();
    private double x, y, z;
    private double rightX, rightY;
    private double aheadX, aheadY, aheadZ;
    private double upX, upY, upZ;
    private double width = 1, height = 1, focal = 1;
    private double sideSlope = 1, topSlope = 1, sideLength = 1, topLength = 1;
    private double pictureX, pictureY, depth;

    public ViewProjection() {
        camera.setFieldOfView(FIELD_OF_VIEW);
        camera.setVerticalFieldOfView(true);
        camera.getTransforms().setAll(transform);
    }

    public PerspectiveCamera camera() {
        return camera;
    }

    /** Sets pose and size of the picture in pixels. */
    public void look(CameraPose pose, double pictureWidth, double pictureHeight) {
        double a = Math.toRadians(pose.azimuth());
        double e = Math.toRadians(pose.elevation());
        rightX = Math.cos(a);
        rightY = -Math.sin(a);
        aheadX = Math.sin(a) * Math.cos(e);
        aheadY = Math.cos(a) * Math.cos(e);
        aheadZ = -Math.sin(e);
        upX = rightY * aheadZ;
        upY = -rightX * aheadZ;
        upZ = rightX * aheadY - rightY * aheadX;
        x = pose.x() - aheadX * pose.distance();
        y = pose.y() - aheadY * pose.distance();
        z = pose.z() - aheadZ * pose.distance();
        frame(pictureWidth, pictureHeight);
        transform.setToTransform(rightX, -upX, aheadX, x, 0, upZ, -aheadZ, -z, rightY, -upY, aheadY, y);
        camera.setNearClip(Math.max(0.05, pose.distance() * 0.02));
        camera.setFarClip(pose.distance() * 2 + 300);
    }

    private void frame(double pictureWidth, double pictureHeight) {
        width = pictureWidth;
        height = pictureHeight;
        topSlope = Math.tan(Math.toRadians(FIELD_OF_VIEW / 2));
        sideSlope = topSlope * width / Math.max(1, height);
        topLength = Math.sqrt(1 + topSlope * topSlope);
        sideLength = Math.sqrt(1 + sideSlope * sideSlope);
        focal = height / 2 / topSlope;
    }

    /** Projects a point of the hall into the picture; false if it is behind the viewer. */
    public boolean project(double px, double py, double pz) {
        double dx = px - x, dy = py - y, dz = pz - z;
        depth = dx * aheadX + dy * aheadY + dz * aheadZ;
        if (depth < 0.1) {
            return false;
        }
        pictureX = width / 2 + (dx * rightX + dy * rightY) / depth * focal;
        pictureY = height / 2 - (dx * upX + dy * upY + dz * upZ) / depth * focal;
        return true;
    }

    /** Distance of the point last projected from the left edge in pixels. */
    public double pictureX() {
        return pictureX;
    }

    /** Distance of the point last projected from the top edge in pixels. */
    public double pictureY() {
        return pictureY;
    }

    /** Distance of the point last projected ahead of the viewer in metres. */
    public double depth() {
        return depth;
    }

    /** Pixels per metre at the depth of the point last projected. */
    public double pixelsPerMetre() {
        return focal / depth;
    }

    /** True if any part of this sphere can be in the picture. */
    public boolean sees(double px, double py, double pz, double radius) {
        double dx = px - x, dy = py - y, dz = pz - z;
        double ahead = dx * aheadX + dy * aheadY + dz * aheadZ;
        if (ahead < -radius) {
            return false;
        }
        double side = Math.abs(dx * rightX + dy * rightY);
        double up = Math.abs(dx * upX + dy * upY + dz * upZ);
        return side - ahead * sideSlope < radius * sideLength && up - ahead * topSlope < radius * topLength;
    }
}
