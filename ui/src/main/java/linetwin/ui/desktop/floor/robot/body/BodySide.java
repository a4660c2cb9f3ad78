package linetwin.ui.desktop.floor.robot.body;

/** Side of the robot, left or right in its own view. */
public enum BodySide {
    LEFT(1),
    RIGHT(-1);

    private final int sign;

    BodySide(int sign) {
        this.sign = sign;
    }

    /** Sign of y: +1 for left, -1 for right. */
    public int sign() {
        return sign;
    }

    public BodySide other() {
        return this == LEFT ? RIGHT : LEFT;
    }
}
