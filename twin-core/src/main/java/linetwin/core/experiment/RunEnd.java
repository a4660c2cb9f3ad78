package linetwin.core.experiment;

import linetwin.core.model.Deadlock;

/** End of one run of a line. */
public sealed interface RunEnd {
    /** Run completed over its whole length. */
    record Finished(RunTrajectory trajectory) implements RunEnd {}

    /** Deadlock: places wait for each other and can never continue. */
    record Locked(Deadlock deadlock) implements RunEnd {}

    /** Run cancelled by the caller. */
    record Stopped() implements RunEnd {}
}
