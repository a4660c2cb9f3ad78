package linetwin.ui.desktop.floor.robot.body;

/** How far a robot has been built, in the order of assembly. Each stage shows all that came before it. */
public enum BuildStage {
    /** Torso frame and waist. */
    FRAME,
    /** Computer, power distribution, cooling. */
    COMPUTE,
    /** Trunk harness. */
    HARNESS,
    /** The pelvis docked on the carrier. */
    ON_CARRIER,
    LEGS,
    ARMS,
    HEAD,
    HANDS,
    /** The harness of the whole body plugged. */
    WIRED,
    /** Battery pack in. */
    POWERED,
    /** Shells and soft skin on: a finished robot. */
    SHELLED,
    /** Folded in the open packing tray. */
    FOLDED,
    /** In the closed crate. */
    CRATED;

    public boolean reaches(BuildStage stage) {
        return compareTo(stage) >= 0;
    }
}
