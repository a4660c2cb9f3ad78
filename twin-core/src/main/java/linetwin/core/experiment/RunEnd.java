package linetwin.core.experiment;

import linetwin.core.model.Deadlock;

/** How one run of a line ended. */
public sealed interface RunEnd {
    /** It ran its whole length. */
    record Finished(RunTrajectory trajectory) implements RunEnd {}

    /** Places of it wait for each other and can never go on. */
    record Locked(Deadlock deadlock) implements RunEnd {}

    /** Somebody no longer wanted it. */
    record Stopped() implements RunEnd {}
}
