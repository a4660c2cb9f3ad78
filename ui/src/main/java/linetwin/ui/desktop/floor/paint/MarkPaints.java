package linetwin.ui.desktop.floor.paint;

import java.util.Map;
import java.util.TreeMap;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.paint.PhongMaterial;

/** Self-illuminated materials of rings, lamps and outlines, one for each colour. */
public final class MarkPaints {
    private final Map<String, PhongMaterial> byColour = new TreeMap<>();

    public PhongMaterial of(Color colour) {
        return byColour.computeIfAbsent(colour.toString(), _ -> lit(colour));
    }

    private static PhongMaterial lit(Color colour) {
        var material = new PhongMaterial(Color.BLACK);
        material.setSelfIlluminationMap(one(colour));
        return material;
    }

    private static Image one(Color colour) {
        var image = new WritableImage(2, 2);
        for (int i = 0; i < 4; i++) {
            image.getPixelWriter().setColor(i % 2, i / 2, colour);
        }
        return image;
    }
}
