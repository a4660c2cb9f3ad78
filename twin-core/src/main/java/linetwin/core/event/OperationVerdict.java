package linetwin.core.event;

/** Result of an operation for its unit. */
public enum OperationVerdict {
    PASS,
    FAIL
}
