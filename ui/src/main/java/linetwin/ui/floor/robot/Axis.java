package linetwin.ui.floor.robot;

/** An axis of a frame: x forward (roll), y left (pitch), z up (yaw). */
enum Axis {
    X,
    Y,
    Z
}
