package linetwin.core.event;

import java.util.Optional;
import linetwin.core.event.LineEvent.ComponentsFitted;
import linetwin.core.event.LineEvent.ConditionReported;
import linetwin.core.event.LineEvent.ConditionsRefreshed;
import linetwin.core.event.LineEvent.ContactLost;
import linetwin.core.event.LineEvent.ContactRegained;
import linetwin.core.event.LineEvent.ContentsReported;
import linetwin.core.event.LineEvent.CountsReported;
import linetwin.core.event.LineEvent.EnergyMetered;
import linetwin.core.event.LineEvent.PlaceReported;
import linetwin.core.event.LineEvent.RosterReported;
import linetwin.core.event.LineEvent.SignalMeasured;
import linetwin.core.event.LineEvent.SignalsMeasured;
import linetwin.core.event.LineEvent.StateChanged;
import linetwin.core.event.LineEvent.UnitMoved;
import linetwin.core.event.LineEvent.UnitReleased;
import linetwin.core.event.LineEvent.WorkFinished;
import linetwin.core.event.LineEvent.WorkStarted;
import linetwin.core.id.PlaceId;
import linetwin.core.id.StationId;
import linetwin.core.model.LineState;
import linetwin.core.model.OperationCounts;
import linetwin.core.model.PlaceState;
import linetwin.core.model.SignalState;
import linetwin.core.model.StationContact;
import linetwin.core.model.StationState;
import linetwin.core.model.UnitLocation;
import linetwin.core.model.UnitState;
import linetwin.core.time.LineTime;

/**
 * Reducer of the line: a pure function from state and event to state, and the only place where a {@link LineState}
 * changes.
 */
public final class Reducer {
    private Reducer() {}

    /** Returns the line after {@code event}. Never refuses an event: the plant is the authority. */
    public static LineState apply(LineState line, LineEvent event) {
        return change(line, event).upTo(event.at());
    }

    private static LineState change(LineState line, LineEvent event) {
        return switch (event) {
            case UnitMoved e -> UnitMovement.apply(line, e);
            case UnitReleased e -> UnitMovement.released(line, e);
            case ComponentsFitted e -> fitted(line, e);
            case WorkStarted e -> with(line, line.place(e.place()).working(e.planned(), e.at()));
            case WorkFinished e -> finished(line, e);
            case StateChanged e -> with(line, line.place(e.place()).inState(e.state(), e.reason(), e.at()));
            case CountsReported e -> line.with(line.station(e.station()).withCounts(e.counts(), e.lastCycle()));
            case SignalMeasured e -> line.with(line.station(e.station()).withSignal(signal(e)));
            case SignalsMeasured e -> signals(line, line.station(e.station()), e);
            case EnergyMetered e -> line.with(line.station(e.station()).withEnergy(e.total()));
            case PlaceReported e -> ReportReducer.place(line, e);
            case ContentsReported e -> ReportReducer.contents(line, e);
            case RosterReported e -> ReportReducer.roster(line, e);
            case ConditionReported e -> line.with(line.station(e.station()).withCondition(e.condition()));
            case ConditionsRefreshed e -> line.with(line.station(e.station()).withoutConditions());
            case ContactLost e -> contact(line, e.station(), StationContact.Kind.LOST, e.at());
            case ContactRegained e -> contact(line, e.station(), StationContact.Kind.IN_CONTACT, e.at());
        };
    }

    private static LineState with(LineState line, PlaceState place) {
        return line.with(stationOf(line, place.id()).withPlace(place));
    }

    private static StationState stationOf(LineState line, PlaceId place) {
        return line.station(place.station());
    }

    private static SignalState signal(SignalMeasured e) {
        return new SignalState(e.signal(), e.value(), e.quality(), e.at());
    }

    private static LineState signals(LineState line, StationState station, SignalsMeasured e) {
        return line.with(station.withSignals(station.signals().with(e.batch())));
    }

    private static LineState contact(LineState line, StationId id, StationContact.Kind kind, LineTime at) {
        var station = line.station(id);
        return station.contact().kind() == kind ? line : line.with(station.withContact(new StationContact(kind, at)));
    }

    /** Applies fitted parts. Parts of an unknown unit are dropped, as they could never leave the line with it. */
    private static LineState fitted(LineState line, ComponentsFitted e) {
        var all = line;
        for (var component : e.components()) {
            all = UnitMovement.apply(all, new UnitMoved(e.at(), component, new UnitLocation.BuiltInto(e.unit())));
        }
        var assembly = all.unit(e.unit());
        return assembly.isPresent() ? all.with(assembly.get().fittedWith(e.components())) : without(all, e);
    }

    private static LineState without(LineState line, ComponentsFitted e) {
        var rest = line;
        for (var component : e.components()) {
            rest = rest.without(component);
        }
        return rest;
    }

    private static LineState finished(LineState line, WorkFinished e) {
        var station = stationOf(line, e.place());
        var unit = line.unit(e.unit());
        boolean again = unit.flatMap(UnitState::failedAt).equals(Optional.of(station.id()));
        boolean passed = e.verdict() == OperationVerdict.PASS;
        var counted = line.with(station.withCounts(counted(station.counts(), passed, again), e.cycle()));
        return unit.map(u -> counted.with(passed ? u.passed() : u.failed(station.id())))
                .orElse(counted);
    }

    private static OperationCounts counted(OperationCounts counts, boolean passed, boolean again) {
        return new OperationCounts(
                counts.good() + (passed ? 1 : 0), counts.bad() + (passed ? 0 : 1), counts.rework() + (again ? 1 : 0));
    }
}
