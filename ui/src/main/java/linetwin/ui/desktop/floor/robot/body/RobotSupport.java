package linetwin.ui.desktop.floor.robot.body;

/** Support of a robot. */
public enum RobotSupport {
    /** No support: the robot stands, walks, or hangs from equipment of the station. */
    NONE,
    /** Post under the waist, for a torso alone. */
    PEDESTAL,
    /** Mast behind the robot that holds its pelvis on the carrier. */
    CRADLE,
    /** Hoist with slings at the shoulders. */
    HOIST,
    /** Open tray with foam. */
    TRAY,
    /** Closed crate. */
    CRATE;

    /** Support of a robot at this build stage; a finished robot has none. */
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
