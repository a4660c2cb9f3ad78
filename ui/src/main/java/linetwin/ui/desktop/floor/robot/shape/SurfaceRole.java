package linetwin.ui.desktop.floor.robot.shape;

/** Material role of a surface; a {@link SurfacePalette} gives its colour. */
public enum SurfaceRole {
    /** Structure: castings and plates. */
    FRAME,
    /** Housing of a joint module. */
    CAN,
    /** Lighter ring around a joint module. */
    RING,
    /** Bright machined metal: rods, shafts, cold plates. */
    METAL,
    /** Outer shells. */
    SHELL,
    /** Seams and darker fields in the shells. */
    TRIM,
    /** Accent colour of the variant. */
    ACCENT,
    /** Soles, bellows and pads. */
    RUBBER,
    /** Dark glass of the head and of lenses. */
    GLASS,
    /** Lamps. */
    GLOW,
    /** High-voltage harness. */
    POWER_CABLE,
    /** Signal harness. */
    SIGNAL_CABLE,
    /** Circuit boards. */
    BOARD,
    /** Packages on the boards. */
    CHIP,
    /** Housing of the battery pack. */
    PACK,
    /** Warning labels and handles. */
    LABEL,
    /** Stands, cradles and hoists. */
    STAND,
    /** Shipping crates. */
    CRATE,
    /** Packing foam. */
    FOAM,
    /** Sensor pads and soft skin. */
    SKIN;

    /** Column in the palette texture. */
    @SuppressWarnings("EnumOrdinal") // Order of the constants is the order of the columns.
    int column() {
        return ordinal();
    }
}
