package linetwin.ui.desktop.floor.robot.body;

/** The robot's own left or right. */
public enum BodySide {
    LEFT(1),
    RIGHT(-1);

    private final int sign;

    BodySide(int sign) {
        this.sign = sign;
    }

    /** +1 for left, where y is positive, and -1 for right. */
    public int sign() {
        return sign;
    }

    public BodySide other() {
        return this == LEFT ? RIGHT : LEFT;
    }
}
