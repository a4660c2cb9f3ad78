package linetwin.core.model;

/** Attention that a condition needs from an operator, in ascending order. */
public enum AttentionLevel {
    /** Nothing to do: works, is ready, or stands still as planned. */
    CALM,
    /** Does not work; no internal fault was reported. */
    WAITING,
    /** Present state is not known. */
    UNKNOWN,
    /** Internal fault or hold, or an alarm of the equipment. */
    ABNORMAL
}
