package linetwin.core.layout;

/** Update modes of a signal. */
public enum SignalMode {
    /** One value at the end of an operation. */
    CYCLE,
    /** Curve over one operation, represented by its last value. */
    TRACE,
    /** Periodic values at the interval of the signal. */
    CONTINUOUS
}
