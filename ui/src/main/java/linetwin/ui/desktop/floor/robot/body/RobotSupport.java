package linetwin.ui.desktop.floor.robot.body;

/** What holds a robot that does not stand by itself. */
public enum RobotSupport {
    /** Nothing: it stands, walks, or hangs from what the station brings along. */
    NONE,
    /** A post under the waist: the torso by itself. */
    PEDESTAL,
    /** A mast behind the robot that holds its pelvis on the carrier. */
    CRADLE,
    /** A hoist with slings at the shoulders. */
    HOIST,
    /** An open tray with foam. */
    TRAY,
    /** A closed crate. */
    CRATE;

    /** What holds a robot while it is being built up to this stage; a finished robot stands by itself. */
    public static RobotSupport during(BuildStage stage) {
        return switch (stage) {
            case FRAME, COMPUTE, HARNESS -> PEDESTAL;
            case ON_CARRIER, LEGS, ARMS, HEAD, HANDS, WIRED, POWERED -> CRADLE;
            case SHELLED -> NONE;
            case FOLDED -> TRAY;
            case CRATED -> CRATE;
        };
    }
}
