package linetwin.ui.desktop.floor.paint;

/** Look of the floor. */
public enum FloorLook {
    /** Realistic colours of a bright factory, for design, training and pictures. */
    RICH,
    /** Three matte greys, with colour for abnormal conditions only; for operation. */
    OPERATE
}
