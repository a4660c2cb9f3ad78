package linetwin.core.model;

import java.time.Duration;
import java.util.Optional;
import linetwin.core.id.PlaceId;
import linetwin.core.id.UnitId;
import linetwin.core.time.LineTime;

/**
 * State of one place of a station: its PackML state and the unit on it.
 *
 * @param since time at which the place entered this state for this reason
 * @param work operation on the unit, kept until the unit leaves
 */
public record PlaceState(
        PlaceId id,
        PackMlState state,
        StopReason reason,
        LineTime since,
        Optional<UnitId> unit,
        Optional<UnitOperation> work) {

    public static PlaceState empty(PlaceId id) {
        return first(id, PackMlState.IDLE);
    }

    /** Returns a place of which no source has reported. */
    public static PlaceState undefined(PlaceId id) {
        return first(id, PackMlState.UNDEFINED);
    }

    private static PlaceState first(PlaceId id, PackMlState state) {
        return new PlaceState(id, state, StopReason.NONE, LineTime.ORIGIN, Optional.empty(), Optional.empty());
    }

    /**
     * Returns this place in another state. The operation advances in state EXECUTE only and is paused in every other
     * state.
     */
    public PlaceState inState(PackMlState next, StopReason why, LineTime at) {
        if (next == state && why.equals(reason)) {
            return this;
        }
        var runs = next == PackMlState.EXECUTE;
        return new PlaceState(id, next, why, at, unit, work.map(w -> {
            if (isWorking() && !runs) {
                return w.pausedAt(at);
            }
            return !isWorking() && runs ? w.resumedAt(at) : w;
        }));
    }

    public PlaceState holding(UnitId newcomer) {
        return new PlaceState(id, state, reason, since, Optional.of(newcomer), Optional.empty());
    }

    public PlaceState vacated() {
        return new PlaceState(id, state, reason, since, Optional.empty(), Optional.empty());
    }

    public PlaceState working(Duration planned, LineTime at) {
        return new PlaceState(
                id,
                PackMlState.EXECUTE,
                StopReason.NONE,
                isWorking() ? since : at,
                unit,
                Optional.of(UnitOperation.begun(planned, at)));
    }

    public boolean isWorking() {
        return state == PackMlState.EXECUTE;
    }

    /** Returns the completed share of the operation at {@code now}, 0 to 1; 0 if there is no operation. */
    public double progressAt(LineTime now) {
        return work.map(w -> isWorking() ? w.runningProgressAt(now) : w.standingProgress())
                .orElse(0.0);
    }
}
