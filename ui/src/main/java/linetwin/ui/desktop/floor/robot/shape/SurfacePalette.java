package linetwin.ui.desktop.floor.robot.shape;

import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.paint.PhongMaterial;

/**
 * Palette of surfaces. All meshes use one small texture with a column for each {@link SurfaceRole} and a row for each
 * step of shade, so that a link needs one material only, and a change of look changes that material.
 */
public enum SurfacePalette {
    /** Realistic colours, for design, training and pictures. */
    RICH {
        @Override
        Color colour(SurfaceRole role, Color accent) {
            return rich(role, accent);
        }

        @Override
        double gloss(SurfaceRole role) {
            return switch (role) {
                case GLASS -> 1;
                case SHELL, ACCENT, METAL, RING -> 0.55;
                case CAN, PACK, TRIM, GLOW -> 0.35;
                case FRAME, CHIP, STAND -> 0.22;
                default -> 0.08;
            };
        }
    },
    /** Three matte greys, so that only abnormal conditions have a colour. */
    OPERATE {
        @Override
        Color colour(SurfaceRole role, Color accent) {
            return switch (role) {
                case SHELL, RING, METAL, SKIN, LABEL, CRATE, STAND, BOARD, GLOW -> LIGHT_GREY;
                case CAN, GLASS, RUBBER, CHIP, TRIM, PACK, FOAM -> DARK_GREY;
                case FRAME, ACCENT, POWER_CABLE, SIGNAL_CABLE -> MIDDLE_GREY;
            };
        }

        @Override
        double gloss(SurfaceRole role) {
            return 0;
        }
    };

    private static final Color LIGHT_GREY = Color.web("#e2e4e6");
    private static final Color MIDDLE_GREY = Color.web("#a9aeb3");
    private static final Color DARK_GREY = Color.web("#6e7378");
    private static final List<Color> ACCENTS =
            List.of(Color.web("#1f6fe0"), Color.web("#0aa58c"), Color.web("#7a4fd0"), Color.web("#c23a6b"));

    private static final int SHADES = 32;
    private static final double DARKEST = 0.7;
    private static final int BLOCK = 4;
    private static final int ROLES = SurfaceRole.values().length;

    abstract Color colour(SurfaceRole role, Color accent);

    /** Strength of the specular highlight, 0 to 1. */
    abstract double gloss(SurfaceRole role);

    /** Creates a new material. */
    public PhongMaterial material(int accent) {
        var material = new PhongMaterial(Color.WHITE);
        material.setDiffuseMap(texture(ACCENTS.get(accent % ACCENTS.size())));
        if (this == RICH) {
            material.setSpecularColor(Color.gray(0.55));
            material.setSpecularPower(38);
            material.setSpecularMap(glossTexture());
            material.setSelfIlluminationMap(glowTexture());
        } else {
            material.setSpecularColor(Color.TRANSPARENT);
        }
        return material;
    }

    private Image texture(Color accent) {
        var image = blank();
        for (var role : SurfaceRole.values()) {
            for (var shade = 0; shade < SHADES; shade++) {
                var light = role == SurfaceRole.GLOW ? 1 : DARKEST + (1 - DARKEST) * shade / (SHADES - 1);
                fill(image, role, shade, shaded(colour(role, accent), light));
            }
        }
        return image;
    }

    private Image glossTexture() {
        var image = blank();
        for (var role : SurfaceRole.values()) {
            for (var shade = 0; shade < SHADES; shade++) {
                fill(image, role, shade, Color.gray(gloss(role)));
            }
        }
        return image;
    }

    private static Image glowTexture() {
        var image = blank();
        for (var role : SurfaceRole.values()) {
            for (var shade = 0; shade < SHADES; shade++) {
                fill(image, role, shade, role == SurfaceRole.GLOW ? Color.web("#5cc4f2") : Color.BLACK);
            }
        }
        return image;
    }

    private static WritableImage blank() {
        return new WritableImage(BLOCK * ROLES, BLOCK * SHADES);
    }

    private static void fill(WritableImage image, SurfaceRole role, int shade, Color colour) {
        for (var x = 0; x < BLOCK; x++) {
            for (var y = 0; y < BLOCK; y++) {
                image.getPixelWriter().setColor(BLOCK * role.column() + x, BLOCK * shade + y, colour);
            }
        }
    }

    /** Shade of a colour, a little cooler than the lit surface. */
    private static Color shaded(Color colour, double light) {
        return Color.color(
                colour.getRed() * light,
                colour.getGreen() * light,
                Math.min(1, colour.getBlue() * (light + 0.35 * (1 - light) * 0.35)));
    }

    /** Texture coordinates of all fields, by column and then row. */
    static float[] texCoords() {
        var coords = new float[2 * ROLES * SHADES];
        for (var column = 0; column < ROLES; column++) {
            for (var shade = 0; shade < SHADES; shade++) {
                var at = 2 * (column * SHADES + shade);
                coords[at] = (column + 0.5f) / ROLES;
                coords[at + 1] = (shade + 0.5f) / SHADES;
            }
        }
        return coords;
    }

    /** @param up cosine of the angle between the normal of the surface and the vertical, -1 to 1 */
    static int texCoord(SurfaceRole role, double up) {
        var shade = (int) Math.round((up + 1) / 2 * (SHADES - 1));
        return role.column() * SHADES + Math.clamp(shade, 0, SHADES - 1);
    }

    private static Color rich(SurfaceRole role, Color accent) {
        return switch (role) {
            case FRAME -> Color.web("#59616b");
            case CAN -> Color.web("#2b3037");
            case RING -> Color.web("#b9c0c8");
            case METAL -> Color.web("#ccd1d6");
            case SHELL -> Color.web("#fafbfc");
            case TRIM -> Color.web("#3a3f46");
            case ACCENT -> accent;
            case RUBBER -> Color.web("#1d1f22");
            case GLASS -> Color.web("#0c0f15");
            case GLOW -> Color.web("#7fd6ff");
            case POWER_CABLE -> Color.web("#ff7a14");
            case SIGNAL_CABLE -> Color.web("#9aa3ad");
            case BOARD -> Color.web("#1f9a54");
            case CHIP -> Color.web("#17191c");
            case PACK -> Color.web("#30353c");
            case LABEL -> Color.web("#f6c517");
            case STAND -> Color.web("#dfe3e6");
            case CRATE -> Color.web("#c79f6c");
            case FOAM -> Color.web("#4b5058");
            case SKIN -> Color.web("#d5d9dd");
        };
    }
}
