package linetwin.core.sim.kernel;

import linetwin.core.kpi.TimeUse;
import linetwin.core.model.PackMlState;
import linetwin.core.model.StopReason;

/** Mapping of time uses to PackML states and reasons: SUSPENDED has its cause outside the place, HELD inside. */
public final class PackMlMapper {
    private PackMlMapper() {}

    public static PackMlState state(TimeUse use) {
        return switch (use) {
            case WORKING -> PackMlState.EXECUTE;
            case STARVED, BLOCKED, MISSING_PARTS -> PackMlState.SUSPENDED;
            case BREAKDOWN, SHORT_STOP -> PackMlState.HELD;
            case SHIFT_STOP, OTHER_STOP -> PackMlState.STOPPED;
            case UNKNOWN -> PackMlState.IDLE;
        };
    }

    public static StopReason reason(TimeUse use) {
        return StopReason.of(
                switch (use) {
                    case WORKING, UNKNOWN -> StopReason.Kind.NONE;
                    case STARVED -> StopReason.Kind.STARVED;
                    case BLOCKED -> StopReason.Kind.BLOCKED;
                    case MISSING_PARTS -> StopReason.Kind.MISSING_PARTS;
                    case BREAKDOWN -> StopReason.Kind.BREAKDOWN;
                    case SHORT_STOP -> StopReason.Kind.SHORT_STOP;
                    case SHIFT_STOP -> StopReason.Kind.SHIFT_STOP;
                    case OTHER_STOP -> StopReason.Kind.OTHER;
                });
    }
}
