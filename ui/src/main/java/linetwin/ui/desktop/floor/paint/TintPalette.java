package linetwin.ui.desktop.floor.paint;

import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/** Draws the palette textures: one column for each tint, darker towards its foot. */
final class TintPalette {
    private static final double DARKEST_FOOT = 0.74;

    private TintPalette() {}

    static Image diffuse(FloorLook look, boolean dark) {
        return columns((tint, light) ->
                colour(tint, look, dark).deriveColor(0, 1, DARKEST_FOOT + (1 - DARKEST_FOOT) * light, 1));
    }

    static Image shine(FloorLook look) {
        return columns((tint, _) -> Color.gray(look == FloorLook.RICH ? tint.shine * 0.55 : 0));
    }

    static Image glow(FloorLook look, boolean dark) {
        return columns((tint, _) -> look == FloorLook.RICH
                ? Color.BLACK.interpolate(colour(tint, look, dark), tint.glow * (dark ? 0.85 : 0.55))
                : Color.BLACK);
    }

    static Color colour(EquipmentTint tint, FloorLook look, boolean dark) {
        if (look == FloorLook.OPERATE) {
            return grey(tint.grey, dark);
        }
        boolean floor = tint == EquipmentTint.AISLE || tint == EquipmentTint.PLATE;
        return dark && floor ? colour(tint == EquipmentTint.AISLE ? 0x5b6670 : 0x545e68) : colour(tint.rich);
    }

    private static Color grey(EquipmentTint.Grey grey, boolean dark) {
        return switch (grey) {
            case LIGHT -> colour(dark ? 0x8c949b : 0xe3e5e7);
            case MIDDLE -> colour(dark ? 0x6c747b : 0xa4aab0);
            case DARK -> colour(dark ? 0x4d545b : 0x6b7278);
            case PAINT -> colour(dark ? 0x565d64 : 0xa9afb4);
            case AISLE -> colour(dark ? 0x3a4046 : 0xb7bcc0);
        };
    }

    private static Color colour(int rgb) {
        return Color.rgb(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
    }

    private interface Swatch {
        Color at(EquipmentTint tint, double light);
    }

    private static Image columns(Swatch swatch) {
        var image = new WritableImage(EquipmentTint.COLUMNS * EquipmentTint.COLUMN_PIXELS, EquipmentTint.ROWS);
        for (var tint : EquipmentTint.values()) {
            for (int row = 0; row < EquipmentTint.ROWS; row++) {
                column(image, tint, row, swatch.at(tint, lightOf(row)));
            }
        }
        return image;
    }

    private static void column(WritableImage image, EquipmentTint tint, int row, Color colour) {
        for (int x = 0; x < EquipmentTint.COLUMN_PIXELS; x++) {
            image.getPixelWriter().setColor(tint.ordinal() * EquipmentTint.COLUMN_PIXELS + x, row, colour);
        }
    }

    private static double lightOf(int row) {
        return Math.clamp(
                ((row + 0.5) / EquipmentTint.ROWS - EquipmentTint.v(0)) / (EquipmentTint.v(1) - EquipmentTint.v(0)),
                0.0,
                1.0);
    }
}
