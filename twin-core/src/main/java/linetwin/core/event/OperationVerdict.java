package linetwin.core.event;

/** How an operation ended for its unit. */
public enum OperationVerdict {
    PASS,
    FAIL
}
