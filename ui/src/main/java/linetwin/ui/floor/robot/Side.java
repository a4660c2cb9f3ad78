package linetwin.ui.floor.robot;

/** The robot's own left or right. */
public enum Side {
    LEFT(1),
    RIGHT(-1);

    private final int sign;

    Side(int sign) {
        this.sign = sign;
    }

    /** +1 for left, where y is positive, and -1 for right. */
    public int sign() {
        return sign;
    }

    public Side other() {
        return this == LEFT ? RIGHT : LEFT;
    }
}
