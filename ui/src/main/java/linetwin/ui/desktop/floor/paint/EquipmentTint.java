package linetwin.ui.desktop.floor.paint;

/** Colour of equipment. Each is a column of the palette texture, so that a whole station is one shape. */
public enum EquipmentTint {
    BODY(0xE9ECEF, Grey.LIGHT, 0.25, 0),
    WHITE(0xF7F8F9, Grey.LIGHT, 0.3, 0),
    PANEL(0xC9D0D6, Grey.LIGHT, 0.2, 0),
    ALUMINIUM(0xB4BCC4, Grey.MIDDLE, 0.5, 0),
    STEEL(0x8B959E, Grey.MIDDLE, 0.6, 0),
    GRAPHITE(0x454C54, Grey.DARK, 0.25, 0),
    RUBBER(0x26292D, Grey.DARK, 0.1, 0),
    ACCENT(0x1F6FB8, Grey.MIDDLE, 0.35, 0),
    TEAL(0x1C8C8C, Grey.MIDDLE, 0.3, 0),
    ORANGE(0xEE7A22, Grey.MIDDLE, 0.4, 0),
    YELLOW(0xF4B916, Grey.LIGHT, 0.25, 0),
    RED(0xC8362E, Grey.DARK, 0.25, 0),
    COPPER(0xC77B45, Grey.MIDDLE, 0.6, 0),
    GREEN(0x3E8E55, Grey.MIDDLE, 0.2, 0),
    BIN(0x3F79B4, Grey.MIDDLE, 0.15, 0),
    WOOD(0xCFA775, Grey.LIGHT, 0.05, 0),
    CARDBOARD(0xC19A6B, Grey.LIGHT, 0.03, 0),
    SCREEN(0x123A5C, Grey.DARK, 0.3, 0.9),
    SCREEN_LINE(0x6FD0F5, Grey.LIGHT, 0, 0.8),
    GLOW(0xFDFEFF, Grey.LIGHT, 0, 0.9),
    LINE_YELLOW(0xF2B90F, Grey.PAINT, 0, 0),
    LINE_WHITE(0xFBFCFC, Grey.PAINT, 0, 0),
    LINE_BLUE(0x5B93C6, Grey.PAINT, 0, 0),
    AISLE(0xC8CFD5, Grey.AISLE, 0, 0),
    PLATE(0xCDD3D8, Grey.AISLE, 0, 0),
    PLINTH(0xAEB6BD, Grey.MIDDLE, 0, 0),
    LEATHER(0x5C666F, Grey.DARK, 0.1, 0),
    LASER(0x35C8A0, Grey.MIDDLE, 0.2, 0.7),
    GRID_DARK(0x20252A, Grey.DARK, 0, 0),
    SKIN(0xC8987A, Grey.LIGHT, 0.08, 0),
    WORKWEAR(0x2E6A94, Grey.MIDDLE, 0.05, 0);

    static final int COLUMNS = 32;
    static final int COLUMN_PIXELS = 16;
    static final int ROWS = 32;

    final int rich;
    final Grey grey;
    final double shine;
    final double glow;

    EquipmentTint(int rich, Grey grey, double shine, double glow) {
        this.rich = rich;
        this.grey = grey;
        this.shine = shine;
        this.glow = glow;
    }

    /** Horizontal texture coordinate of this tint in the palette, 0 to 1. */
    public double u() {
        return (ordinal() + 0.5) / COLUMNS;
    }

    /** Vertical texture coordinate for this share of light, from 0 (at the foot) to 1. */
    public static double v(double light) {
        return 0.25 + 0.5 * light;
    }

    /** Grey of this tint in the operating look. */
    enum Grey {
        LIGHT,
        MIDDLE,
        DARK,
        PAINT,
        AISLE
    }
}
