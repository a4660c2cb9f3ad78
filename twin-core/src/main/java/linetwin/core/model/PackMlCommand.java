package linetwin.core.model;

/** Commands of OPC 30050 (PackML): each is a method of a PackML state machine. */
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
