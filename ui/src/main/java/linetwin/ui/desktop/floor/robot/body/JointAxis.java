package linetwin.ui.desktop.floor.robot.body;

/** Axis of a frame: x forward (roll), y left (pitch), z up (yaw). */
public enum JointAxis {
    X,
    Y,
    Z
}
