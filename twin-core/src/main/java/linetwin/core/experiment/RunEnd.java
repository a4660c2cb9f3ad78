package linetwin.core.experiment;

/** How one run of a line ended. */
public sealed interface RunEnd {
    /** It ran its whole length. */
    record Finished(Trajectory trajectory) implements RunEnd {}

    /** Somebody no longer wanted it. */
    record Stopped() implements RunEnd {}
}
