package linetwin.core.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** States of a unit or machine, named and numbered as in OPC 30050 (PackML, ISA-TR88.00.02). */
public enum PackMlState {
    /** State of a source that reports no known state. ISA-TR88.00.02 numbers it 0; OPC 30050 has no such state. */
    UNDEFINED(0),
    CLEARING(1),
    STOPPED(2),
    STARTING(3),
    IDLE(4),
    SUSPENDED(5),
    EXECUTE(6),
    STOPPING(7),
    ABORTING(8),
    ABORTED(9),
    HOLDING(10),
    HELD(11),
    UNHOLDING(12),
    SUSPENDING(13),
    UNSUSPENDING(14),
    RESETTING(15),
    COMPLETING(16),
    COMPLETE(17);

    private final int number;

    PackMlState(int number) {
        this.number = number;
    }

    /** Returns the StateNumber of OPC 30050, which equals StateCurrent of ISA-TR88.00.02. */
    public int number() {
        return number;
    }

    /** Returns the state that a command leads to, or empty if PackML does not offer the command in this state. */
    public Optional<PackMlState> after(PackMlCommand command) {
        return Optional.ofNullable(next(command));
    }

    /** Returns the state that follows when an acting state is complete; empty for a state that waits for a command. */
    public Optional<PackMlState> whenDone() {
        return Optional.ofNullable(
                switch (this) {
                    case RESETTING -> IDLE;
                    case STARTING, UNHOLDING, UNSUSPENDING -> EXECUTE;
                    case HOLDING -> HELD;
                    case SUSPENDING -> SUSPENDED;
                    case COMPLETING -> COMPLETE;
                    case STOPPING, CLEARING -> STOPPED;
                    case ABORTING -> ABORTED;
                    case UNDEFINED, STOPPED, IDLE, SUSPENDED, EXECUTE, ABORTED, HELD, COMPLETE -> null;
                });
    }

    private @Nullable PackMlState next(PackMlCommand command) {
        return switch (command) {
            case RESET -> this == STOPPED || this == COMPLETE ? RESETTING : null;
            case START -> this == IDLE ? STARTING : null;
            case HOLD -> canBeHeld() ? HOLDING : null;
            case UNHOLD -> this == HELD ? UNHOLDING : null;
            case SUSPEND -> this == EXECUTE ? SUSPENDING : null;
            case UNSUSPEND -> this == SUSPENDED ? UNSUSPENDING : null;
            case TO_COMPLETE -> this == EXECUTE ? COMPLETING : null;
            case STOP -> isRunning() ? STOPPING : null;
            case ABORT -> isCleared() ? ABORTING : null;
            case CLEAR -> this == ABORTED ? CLEARING : null;
        };
    }

    private boolean canBeHeld() {
        return switch (this) {
            case STARTING, EXECUTE, SUSPENDING, SUSPENDED, UNSUSPENDING, UNHOLDING -> true;
            default -> false;
        };
    }

    /** True if in the composite state Running of OPC 30050: all states that the command Stop ends. */
    private boolean isRunning() {
        return isCleared() && this != STOPPED && this != STOPPING && this != CLEARING;
    }

    /** True if in the composite state Cleared of OPC 30050: all states that are not aborted. */
    private boolean isCleared() {
        return this != UNDEFINED && this != ABORTED && this != ABORTING;
    }
}
