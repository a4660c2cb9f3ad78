package linetwin.ui.desktop.floor.paint;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/** Draws one repeat of the floor: a square of 6 m with a hairline at each metre and a stronger line at its border. */
final class FloorTexture {
    private static final int PIXELS = 1020;
    private static final int METRE = PIXELS / 6;

    private FloorTexture() {}

    static Image tile(FloorAmbience ambience) {
        var image = new WritableImage(PIXELS, PIXELS);
        int floor = argb(ambience.floor());
        int hair = argb(ambience.floor().interpolate(ambience.hairline(), 0.75));
        int strong = argb(ambience.hairline());
        int[] row = new int[PIXELS];
        for (int y = 0; y < PIXELS; y++) {
            for (int x = 0; x < PIXELS; x++) {
                row[x] = isStrong(x) || isStrong(y) ? strong : isHair(x) || isHair(y) ? hair : floor;
            }
            image.getPixelWriter().setPixels(0, y, PIXELS, 1, PixelFormat.getIntArgbInstance(), row, 0, PIXELS);
        }
        return image;
    }

    private static boolean isStrong(int pixel) {
        return pixel < 3 || pixel >= PIXELS - 3;
    }

    private static boolean isHair(int pixel) {
        return pixel % METRE < 2;
    }

    private static int argb(Color colour) {
        return 0xff000000
                | (int) Math.round(colour.getRed() * 255) << 16
                | (int) Math.round(colour.getGreen() * 255) << 8
                | (int) Math.round(colour.getBlue() * 255);
    }
}
