package linetwin.ui.desktop.floor.paint;

/** How the one scene is painted. */
public enum FloorLook {
    /** A bright, clean, real factory: for design, training and pictures. */
    RICH,
    /** Three matte greys, and colour for nothing but the abnormal: for watching. */
    OPERATE
}
