package linetwin.ui.desktop.floor.robot.body;

/** Build stage of a robot, in the order of assembly. Each stage includes all earlier ones. */
public enum BuildStage {
    /** Torso frame and waist. */
    FRAME,
    /** Computer, power distribution, cooling. */
    COMPUTE,
    /** Trunk harness. */
    HARNESS,
    /** Pelvis docked on the carrier. */
    ON_CARRIER,
    LEGS,
    ARMS,
    HEAD,
    HANDS,
    /** Harness of the whole body plugged. */
    WIRED,
    /** Battery pack fitted. */
    POWERED,
    /** Shells and soft skin fitted: a finished robot. */
    SHELLED,
    /** Folded in the open packing tray. */
    FOLDED,
    /** Packed in the closed crate. */
    CRATED;

    public boolean reaches(BuildStage stage) {
        return compareTo(stage) >= 0;
    }
}
