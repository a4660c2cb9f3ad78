package linetwin.core.event;

/** What the arrival of a value proves of its source. */
public enum ContactProof {
    /** It was sent because it is new: its source lives, and its delay can be measured. */
    NEW,
    /** It was asked for: its source lives, but when it was measured may be long ago. */
    PRESENT,
    /** It was kept by somebody else: it says nothing of whether its source lives. */
    NONE
}
