package linetwin.ui.floor.paint;

import javafx.scene.paint.Color;
import javafx.scene.paint.PhongMaterial;

/** The shared materials of one floor. A change of look or theme repaints the same materials, not the shapes. */
public final class Paints {
    private final PhongMaterial equipment = new PhongMaterial();
    private final PhongMaterial markings = new PhongMaterial();
    private final PhongMaterial glass = new PhongMaterial();
    private final PhongMaterial floor = new PhongMaterial();
    private final PhongMaterial ground = new PhongMaterial();
    private Ambience ambience = Ambience.of(Look.RICH, false);

    public Paints() {
        paint(Look.RICH, false);
    }

    public void paint(Look look, boolean dark) {
        ambience = Ambience.of(look, dark);
        var diffuse = Palette.diffuse(look, dark);
        equipment.setDiffuseMap(diffuse);
        equipment.setSpecularMap(Palette.shine(look));
        equipment.setSpecularPower(18);
        equipment.setSelfIlluminationMap(Palette.glow(look, dark));
        markings.setDiffuseMap(diffuse);
        glass.setDiffuseColor(look == Look.RICH ? Color.web("#8fb6cf", dark ? 0.13 : 0.15) : Color.gray(0.7, 0.1));
        floor.setDiffuseMap(FloorTexture.tile(ambience));
        ground.setDiffuseColor(ambience.ground());
    }

    public Ambience ambience() {
        return ambience;
    }

    /** Everything opaque that stands on the floor. */
    public PhongMaterial equipment() {
        return equipment;
    }

    /** Lines on the floor: the same palette, without shine. */
    public PhongMaterial markings() {
        return markings;
    }

    public PhongMaterial glass() {
        return glass;
    }

    /** The epoxy with its grid; one repeat of its texture is 6 m. */
    public PhongMaterial floor() {
        return floor;
    }

    public PhongMaterial ground() {
        return ground;
    }
}
