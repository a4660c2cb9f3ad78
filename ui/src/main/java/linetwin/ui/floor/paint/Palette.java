package linetwin.ui.floor.paint;

import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/** Draws the palette textures: one column for each tint, darker towards its foot. */
final class Palette {
    private static final double DARKEST_FOOT = 0.74;

    private Palette() {}

    static Image diffuse(Look look, boolean dark) {
        return columns((tint, light) ->
                colour(tint, look, dark).deriveColor(0, 1, DARKEST_FOOT + (1 - DARKEST_FOOT) * light, 1));
    }

    static Image shine(Look look) {
        return columns((tint, _) -> Color.gray(look == Look.RICH ? tint.shine * 0.55 : 0));
    }

    static Image glow(Look look, boolean dark) {
        return columns((tint, _) -> look == Look.RICH
                ? Color.BLACK.interpolate(colour(tint, look, dark), tint.glow * (dark ? 0.85 : 0.55))
                : Color.BLACK);
    }

    static Color colour(Tint tint, Look look, boolean dark) {
        if (look == Look.OPERATE) {
            return grey(tint.grey, dark);
        }
        boolean floor = tint == Tint.AISLE || tint == Tint.PLATE;
        return dark && floor ? colour(tint == Tint.AISLE ? 0x5b6670 : 0x545e68) : colour(tint.rich);
    }

    private static Color grey(Tint.Grey grey, boolean dark) {
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
        Color at(Tint tint, double light);
    }

    private static Image columns(Swatch swatch) {
        var image = new WritableImage(Tint.COLUMNS * Tint.COLUMN_PIXELS, Tint.ROWS);
        for (var tint : Tint.values()) {
            for (int row = 0; row < Tint.ROWS; row++) {
                column(image, tint, row, swatch.at(tint, lightOf(row)));
            }
        }
        return image;
    }

    private static void column(WritableImage image, Tint tint, int row, Color colour) {
        for (int x = 0; x < Tint.COLUMN_PIXELS; x++) {
            image.getPixelWriter().setColor(tint.ordinal() * Tint.COLUMN_PIXELS + x, row, colour);
        }
    }

    private static double lightOf(int row) {
        return Math.clamp(((row + 0.5) / Tint.ROWS - Tint.v(0)) / (Tint.v(1) - Tint.v(0)), 0.0, 1.0);
    }
}
