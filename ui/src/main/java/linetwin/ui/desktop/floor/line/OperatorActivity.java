package linetwin.ui.desktop.floor.line;

import linetwin.core.model.PlaceState;
import linetwin.core.model.StationCondition;
import linetwin.core.model.StationState;

/**
 * Activity of one operator of a station. The model has a crew for each station and a state for each place, and no
 * person: an operator is drawn at work while a place that he serves is, and as uncertain while the station is not in
 * contact.
 */
enum OperatorActivity {
    WORKING,
    STANDING,
    /** The station reports a planned stop: its crew is off shift. */
    ABSENT,
    /** State of the station is unknown. */
    UNCERTAIN;

    /**
     * Activity of an operator.
     *
     * @param operator index of the operator in the crew, from 0
     * @param crew number of operators of the station
     */
    static OperatorActivity of(StationState station, int operator, int crew) {
        var condition = StationCondition.of(station, served(station, operator, crew));
        if (!condition.isKnown()) {
            return UNCERTAIN;
        }
        return switch (condition) {
            case WORKING -> WORKING;
            case PLANNED_STOP -> ABSENT;
            default -> STANDING;
        };
    }

    /**
     * Place that an operator serves at present: the places are dealt round the crew, and of several the first one at
     * work counts.
     */
    static PlaceState served(StationState station, int operator, int crew) {
        int places = station.places().size();
        for (int i = operator % places; i < places; i += crew) {
            if (station.places().get(i).isWorking()) {
                return station.places().get(i);
            }
        }
        return station.places().get(operator % places);
    }
}
