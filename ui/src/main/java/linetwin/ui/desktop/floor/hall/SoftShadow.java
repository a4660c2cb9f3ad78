package linetwin.ui.desktop.floor.hall;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import linetwin.ui.desktop.floor.mesh.MeshBuilder;

/**
 * Shadow of all fixed equipment, computed once: every triangle is projected on the floor along the key light and,
 * shorter, straight down, then both are blurred. JavaFX casts no shadows.
 */
public final class SoftShadow {
    private static final double PIXELS_PER_METRE = 20;
    private static final double MARGIN = 0;
    /** Height in metres up to which a shape lies on the floor and casts no shadow. */
    private static final double FLAT = 0.07;

    private final FloorRectangle area;
    private final int width;
    private final int height;
    private final float[] thrown;
    private final float[] contact;

    public SoftShadow(FloorRectangle area) {
        this.area = area.grown(MARGIN);
        this.width = (int) Math.ceil(this.area.width() * PIXELS_PER_METRE);
        this.height = (int) Math.ceil(this.area.depth() * PIXELS_PER_METRE);
        this.thrown = new float[width * height];
        this.contact = new float[width * height];
    }

    public FloorRectangle area() {
        return area;
    }

    /** Adds a mesh at a point of the hall, in metres. */
    public void add(MeshBuilder solids, double x, double y) {
        solids.forEachTriangle((ax, ay, az, bx, by, bz, cx, cy, cz) -> {
            if (Math.max(az, Math.max(bz, cz)) < FLAT) {
                return;
            }
            fill(
                    thrown,
                    along(x + ax, az),
                    across(y + ay, az),
                    along(x + bx, bz),
                    across(y + by, bz),
                    along(x + cx, cz),
                    across(y + cy, cz));
            if (Math.min(az, Math.min(bz, cz)) < 0.6) {
                fill(
                        contact,
                        along(x + ax, 0),
                        across(y + ay, 0),
                        along(x + bx, 0),
                        across(y + by, 0),
                        along(x + cx, 0),
                        across(y + cy, 0));
            }
        });
    }

    private double along(double x, double z) {
        return (x + z * KeyLight.EAST_PER_HEIGHT - area.west()) * PIXELS_PER_METRE;
    }

    private double across(double y, double z) {
        return (area.north() - y - z * KeyLight.NORTH_PER_HEIGHT) * PIXELS_PER_METRE;
    }

    private void fill(float[] to, double ax, double ay, double bx, double by, double cx, double cy) {
        int top = Math.max(0, (int) Math.floor(Math.min(ay, Math.min(by, cy))));
        int bottom = Math.min(height - 1, (int) Math.ceil(Math.max(ay, Math.max(by, cy))));
        for (int row = top; row <= bottom; row++) {
            double v = row + 0.5;
            double low = Double.MAX_VALUE;
            double high = -Double.MAX_VALUE;
            double[] xs = {cut(ax, ay, bx, by, v), cut(bx, by, cx, cy, v), cut(cx, cy, ax, ay, v)};
            for (double cut : xs) {
                if (!Double.isNaN(cut)) {
                    low = Math.min(low, cut);
                    high = Math.max(high, cut);
                }
            }
            for (int col = Math.max(0, (int) Math.round(low - 0.3));
                    col < Math.min(width, Math.round(high + 0.3));
                    col++) {
                to[row * width + col] = 1;
            }
        }
    }

    private static double cut(double x0, double y0, double x1, double y1, double v) {
        boolean crosses = y0 <= v && y1 > v || y1 <= v && y0 > v;
        return crosses ? x0 + (v - y0) / (y1 - y0) * (x1 - x0) : Double.NaN;
    }

    /** Shadow as an image, black where no light falls and transparent elsewhere. */
    public Image image(double strength) {
        blurred(thrown, 2);
        blurred(thrown, 3);
        var wide = contact.clone();
        blurred(wide, 6);
        blurred(wide, 7);
        blurred(contact, 2);
        var image = new WritableImage(width, height);
        int[] pixels = new int[width * height];
        for (int i = 0; i < pixels.length; i++) {
            double light = (1 - 0.62 * thrown[i]) * (1 - 0.55 * wide[i]) * (1 - 0.25 * contact[i]);
            pixels[i] = (int) Math.round(255 * strength * (1 - light)) << 24 | 0x0a1420;
        }
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return image;
    }

    private void blurred(float[] map, int radius) {
        float[] line = new float[width];
        for (int row = 0; row < height; row++) {
            blurRow(map, row * width, radius, line);
        }
        blurColumns(map, radius);
    }

    private void blurRow(float[] map, int start, int radius, float[] line) {
        float sum = 0;
        System.arraycopy(map, start, line, 0, width);
        for (int i = -radius; i < width; i++) {
            sum += i + radius < width ? line[i + radius] : 0;
            sum -= i - radius - 1 >= 0 ? line[i - radius - 1] : 0;
            if (i >= 0) {
                map[start + i] = sum / (2 * radius + 1);
            }
        }
    }

    /**
     * Blurs all columns at the same time, row by row: memory is read in its order, several times faster than by column.
     */
    private void blurColumns(float[] map, int radius) {
        float[] original = map.clone();
        float[] sums = new float[width];
        for (int row = -radius; row < height; row++) {
            add(sums, original, row + radius, 1);
            add(sums, original, row - radius - 1, -1);
            if (row >= 0) {
                for (int col = 0; col < width; col++) {
                    map[row * width + col] = sums[col] / (2 * radius + 1);
                }
            }
        }
    }

    private void add(float[] sums, float[] rows, int row, float sign) {
        if (row >= 0 && row < height) {
            for (int col = 0; col < width; col++) {
                sums[col] += sign * rows[row * width + col];
            }
        }
    }
}
