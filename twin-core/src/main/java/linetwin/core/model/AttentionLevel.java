package linetwin.core.model;

/** The attention that a condition deserves from an operator, in ascending order. */
public enum AttentionLevel {
    /** Nothing to do: it works, is ready, or stands still as planned. */
    CALM,
    /** It does not work, and no fault inside it was reported. */
    WAITING,
    /** Its present state is not known. */
    UNKNOWN,
    /** A fault or a hold inside it, or an alarm of the equipment. */
    ABNORMAL
}
