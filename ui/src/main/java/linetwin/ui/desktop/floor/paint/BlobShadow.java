package linetwin.ui.desktop.floor.paint;

import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.paint.PhongMaterial;
import javafx.scene.shape.TriangleMesh;

/** Soft dark spot below moving units, with one mesh and one material for all. */
public final class BlobShadow {
    private static final int PIXELS = 64;

    private BlobShadow() {}

    /** Level square of 1 m, centred on the origin. */
    public static TriangleMesh mesh() {
        var mesh = new TriangleMesh();
        mesh.getPoints().setAll(-0.5f, 0, 0.5f, 0.5f, 0, 0.5f, 0.5f, 0, -0.5f, -0.5f, 0, -0.5f);
        mesh.getTexCoords().setAll(0, 0, 1, 0, 1, 1, 0, 1);
        mesh.getFaces().setAll(0, 0, 2, 2, 1, 1, 0, 0, 3, 3, 2, 2);
        mesh.getFaceSmoothingGroups().setAll(0, 0);
        return mesh;
    }

    public static PhongMaterial material() {
        var image = new WritableImage(PIXELS, PIXELS);
        for (int y = 0; y < PIXELS; y++) {
            for (int x = 0; x < PIXELS; x++) {
                double r = Math.hypot(x + 0.5 - PIXELS / 2.0, y + 0.5 - PIXELS / 2.0) / (PIXELS / 2.0);
                double full = Math.clamp(1 - r, 0.0, 1.0);
                image.getPixelWriter().setColor(x, y, Color.rgb(10, 20, 32, full * full * (3 - 2 * full)));
            }
        }
        var material = new PhongMaterial(Color.WHITE);
        material.setDiffuseMap(image);
        return material;
    }

    public static void strength(PhongMaterial material, double strength) {
        material.setDiffuseColor(Color.gray(1, strength));
    }
}
