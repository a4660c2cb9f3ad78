package linetwin.ui.desktop.floor.paint;

import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.paint.PhongMaterial;

/** Shared materials of one floor. A change of look or theme repaints the materials, not the shapes. */
public final class FloorMaterials {
    private final PhongMaterial equipment = new PhongMaterial();
    private final PhongMaterial markings = new PhongMaterial();
    private final PhongMaterial glass = new PhongMaterial();
    private final PhongMaterial floor = new PhongMaterial();
    private FloorLook look = FloorLook.RICH;
    private boolean dark;
    private FloorAmbience ambience = FloorAmbience.of(FloorLook.RICH, false);

    public FloorMaterials() {
        repaint();
    }

    /** Applies a look and a theme; does nothing if they are applied already. */
    public void paint(FloorLook newLook, boolean darkTheme) {
        if (look != newLook || dark != darkTheme) {
            look = newLook;
            dark = darkTheme;
            repaint();
        }
    }

    private void repaint() {
        ambience = FloorAmbience.of(look, dark);
        var diffuse = TintPalette.diffuse(look, dark);
        equipment.setDiffuseMap(diffuse);
        equipment.setSpecularMap(TintPalette.shine(look));
        equipment.setSpecularPower(18);
        equipment.setSelfIlluminationMap(TintPalette.glow(look, dark));
        markings.setDiffuseMap(diffuse);
        glass.setDiffuseMap(
                look == FloorLook.RICH ? film(Color.web("#8db4cc", dark ? 0.16 : 0.2)) : film(Color.gray(0.6, 0.14)));
        floor.setDiffuseMap(FloorTexture.tile(ambience));
    }

    /**
     * Texture of a transparent colour. A texture is needed because JavaFX does not premultiply the alpha of a plain
     * diffuse colour.
     */
    public static Image film(Color colour) {
        var image = new WritableImage(4, 4);
        for (int i = 0; i < 16; i++) {
            image.getPixelWriter().setColor(i % 4, i / 4, colour);
        }
        return image;
    }

    public boolean isOperate() {
        return look == FloorLook.OPERATE;
    }

    public boolean isDark() {
        return dark;
    }

    public FloorAmbience ambience() {
        return ambience;
    }

    /** Material of all opaque equipment. */
    public PhongMaterial equipment() {
        return equipment;
    }

    /** Material of lines on the floor: the same palette, without specular light. */
    public PhongMaterial markings() {
        return markings;
    }

    public PhongMaterial glass() {
        return glass;
    }

    /** Material of the epoxy floor with its grid; one repeat of its texture is 6 m. */
    public PhongMaterial floor() {
        return floor;
    }
}
