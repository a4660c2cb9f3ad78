package linetwin.ui.desktop.floor.hall;

/** Direction of the key light: from the south-west, about 50 degrees above the floor. */
public final class KeyLight {
    public static final double EAST_PER_HEIGHT = 0.5;
    public static final double NORTH_PER_HEIGHT = 0.68;

    private KeyLight() {}
}
