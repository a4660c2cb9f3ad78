package linetwin.core.layout;

/** When a signal has a new value. */
public enum SignalMode {
    /** Once, at the end of an operation. */
    CYCLE,
    /** A curve over one operation; its last value stands for it here. */
    TRACE,
    /** Again and again, at its interval. */
    CONTINUOUS
}
