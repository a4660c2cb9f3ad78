package linetwin.core.model;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import linetwin.core.id.SignalId;
import linetwin.core.id.StationId;
import linetwin.core.id.UnitId;
import linetwin.core.time.LineTime;
import linetwin.core.unit.Energy;
import org.pcollections.PSortedMap;
import org.pcollections.PVector;
import org.pcollections.TreePMap;

/**
 * Present state of a station.
 *
 * @param places places of the station, by index
 * @param queue units in the queue, the next one first
 * @param lastCycle duration of the last operation; zero before the first
 * @param energy energy used since the meter started
 * @param signals newest value of each received signal
 * @param conditions conditions that are active or not yet acknowledged, by key
 */
public record StationState(
        StationId id,
        PVector<PlaceState> places,
        PVector<UnitId> queue,
        OperationCounts counts,
        Duration lastCycle,
        Energy energy,
        StationContact contact,
        SignalValues signals,
        PSortedMap<String, ConditionState> conditions) {

    /**
     * Returns the place that represents the station: a place in EXECUTE if there is one, else the place with the most
     * severe stop, of equals the one that stopped first.
     */
    public PlaceState leadingPlace() {
        return places.stream()
                .min(Comparator.comparingInt(StationState::rank).thenComparing(PlaceState::since))
                .orElseThrow(() -> new IllegalStateException("Station %s has no place".formatted(id)));
    }

    private static int rank(PlaceState place) {
        return switch (place.state()) {
            case EXECUTE -> 0;
            case ABORTED, ABORTING, CLEARING -> 1;
            case HELD, HOLDING, UNHOLDING -> 2;
            case SUSPENDED, SUSPENDING, UNSUSPENDING -> place.reason().kind() == StopReason.Kind.BLOCKED ? 3 : 4;
            case STOPPED, STOPPING -> 5;
            case COMPLETE, COMPLETING, STARTING, RESETTING -> 6;
            case IDLE -> 7;
            case UNDEFINED -> 8;
        };
    }

    /** Returns the PackML state of the station: EXECUTE if any place is in EXECUTE. */
    public PackMlState state() {
        return leadingPlace().state();
    }

    public StopReason reason() {
        return leadingPlace().reason();
    }

    public LineTime since() {
        return leadingPlace().since();
    }

    public boolean inContact() {
        return contact.kind() == StationContact.Kind.IN_CONTACT;
    }

    public Optional<SignalState> signal(SignalId signal) {
        return signals.get(signal);
    }

    public StationState withPlace(PlaceState place) {
        return new StationState(
                id,
                places.with(place.id().index(), place),
                queue,
                counts,
                lastCycle,
                energy,
                contact,
                signals,
                conditions);
    }

    public StationState withQueue(PVector<UnitId> newQueue) {
        return new StationState(id, places, newQueue, counts, lastCycle, energy, contact, signals, conditions);
    }

    public StationState withCounts(OperationCounts newCounts, Duration newLastCycle) {
        return new StationState(id, places, queue, newCounts, newLastCycle, energy, contact, signals, conditions);
    }

    public StationState withEnergy(Energy newEnergy) {
        return new StationState(id, places, queue, counts, lastCycle, newEnergy, contact, signals, conditions);
    }

    public StationState withContact(StationContact newContact) {
        return new StationState(id, places, queue, counts, lastCycle, energy, newContact, signals, conditions);
    }

    public StationState withSignal(SignalState signal) {
        return withSignals(signals.with(signal));
    }

    public StationState withSignals(SignalValues newSignals) {
        return new StationState(id, places, queue, counts, lastCycle, energy, contact, newSignals, conditions);
    }

    /** Applies a condition. A condition that is inactive and acknowledged is removed. */
    public StationState withCondition(ConditionState condition) {
        var kept = condition.active() || !condition.acknowledged()
                ? conditions.plus(condition.key(), condition)
                : conditions.minus(condition.key());
        return new StationState(id, places, queue, counts, lastCycle, energy, contact, signals, kept);
    }

    /** Returns this station without conditions, as before a condition refresh. */
    public StationState withoutConditions() {
        return new StationState(id, places, queue, counts, lastCycle, energy, contact, signals, TreePMap.empty());
    }
}
