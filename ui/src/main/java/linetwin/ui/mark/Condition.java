package linetwin.ui.mark;

import java.util.Locale;
import linetwin.core.model.PlaceState;
import linetwin.core.model.StationContact;
import linetwin.core.model.StationState;

/** What a station or a place is doing, in the few words that an operator tells apart at a glance. */
public enum Condition {
    WORKING(Weight.CALM),
    /** Nothing to work on. */
    STARVED(Weight.WAITING),
    /** Done, and the next place is taken. */
    BLOCKED(Weight.WAITING),
    /** The unit is here, its parts are not. */
    MISSING_PARTS(Weight.WAITING),
    SHORT_STOP(Weight.ABNORMAL),
    BREAKDOWN(Weight.ABNORMAL),
    ABORTED(Weight.ABNORMAL),
    /** The equipment says that something is wrong with it, whatever it does. */
    ALARM(Weight.ABNORMAL),
    /** Planned, as between shifts. */
    STOPPED(Weight.CALM),
    IDLE(Weight.CALM),
    /** It spoke before, and does not now. */
    OUT_OF_CONTACT(Weight.UNKNOWN),
    /** It has not spoken yet. */
    UNHEARD(Weight.UNKNOWN),
    /** It speaks, and tells no state that we know. */
    UNDEFINED(Weight.UNKNOWN);

    /** How much of the user's attention a condition deserves. */
    public enum Weight {
        CALM,
        WAITING,
        UNKNOWN,
        ABNORMAL
    }

    private final Weight weight;

    Condition(Weight weight) {
        this.weight = weight;
    }

    public Weight weight() {
        return weight;
    }

    /** The key of its word in the texts. */
    public String key() {
        return "condition." + name().toLowerCase(Locale.ROOT);
    }

    /** The style class that gives its mark its colour. */
    public String styleClass() {
        return "mark-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Condition of(StationState station) {
        return of(station, station.leadingPlace());
    }

    /** The condition of one place; what we cannot hear comes before what we last heard. */
    public static Condition of(StationState station, PlaceState place) {
        return station.inContact() ? heard(place) : silent(station.contact());
    }

    private static Condition silent(StationContact contact) {
        return contact.kind() == StationContact.Kind.NEVER ? UNHEARD : OUT_OF_CONTACT;
    }

    private static Condition heard(PlaceState place) {
        return switch (place.state()) {
            case EXECUTE, STARTING, UNHOLDING, UNSUSPENDING -> WORKING;
            case ABORTED, ABORTING, CLEARING -> ABORTED;
            case HELD, HOLDING -> held(place);
            case SUSPENDED, SUSPENDING -> suspended(place);
            case STOPPED, STOPPING -> STOPPED;
            case IDLE, COMPLETE, COMPLETING, RESETTING -> IDLE;
            case UNDEFINED -> UNDEFINED;
        };
    }

    private static Condition held(PlaceState place) {
        return switch (place.reason().kind()) {
            case SHORT_STOP -> SHORT_STOP;
            case SHIFT_STOP -> STOPPED;
            case NONE, STARVED, BLOCKED, MISSING_PARTS, BREAKDOWN, OTHER -> BREAKDOWN;
        };
    }

    private static Condition suspended(PlaceState place) {
        return switch (place.reason().kind()) {
            case BLOCKED -> BLOCKED;
            case MISSING_PARTS -> MISSING_PARTS;
            case SHIFT_STOP -> STOPPED;
            case NONE, STARVED, BREAKDOWN, SHORT_STOP, OTHER -> STARVED;
        };
    }
}
