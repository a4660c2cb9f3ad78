package linetwin.core.model;

/** The commands of OPC 30050: each is a method of a PackML machine. */
public enum PackMlCommand {
    RESET,
    START,
    HOLD,
    UNHOLD,
    SUSPEND,
    UNSUSPEND,
    TO_COMPLETE,
    STOP,
    ABORT,
    CLEAR
}
