package linetwin.core.event;

/** Evidence that the arrival of a value gives about its source. */
public enum ContactProof {
    /** The source sent the value because it is new: the source is alive, and its delay can be measured. */
    NEW,
    /** The client requested the value: the source is alive, but the measurement may be old. */
    PRESENT,
    /** A third party (broker, historian) stored the value: it gives no evidence that the source is alive. */
    NONE
}
