package linetwin.core.event;

/** How an operation ended for its unit. */
public enum Verdict {
    PASS,
    FAIL
}
