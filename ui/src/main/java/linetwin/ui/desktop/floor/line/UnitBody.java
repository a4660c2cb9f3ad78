package linetwin.ui.desktop.floor.line;

import javafx.scene.Node;
import linetwin.core.model.UnitState;
import linetwin.ui.desktop.floor.station.UnitSpot;

/** Shape of a unit. Bodies are pooled and reused for other units of the same product. */
interface UnitBody {
    /** Opaque shapes. */
    Node node();

    /** Soft shadow below the unit; drawn with the translucent shapes. */
    Node shadow();

    /** Takes the form of a unit at its build stage. */
    void become(UnitState unit, Stay stay);

    void place(double x, double y, double z, double yaw);

    /**
     * Poses the body for the work.
     *
     * @param workedSeconds work done so far in seconds
     * @param frameSeconds real time since the previous frame in seconds; 0 for a single picture
     */
    void act(double workedSeconds, double frameSeconds);

    /** Distance east of its spot that the body has walked by its own motion, in metres. */
    default double strayX() {
        return 0;
    }

    /** Distance north of its spot that the body has walked by its own motion, in metres. */
    default double strayY() {
        return 0;
    }

    /** Sets the level of detail for this height in the picture in pixels. */
    void detail(double pixels);

    void operate(boolean grey);

    double height();

    /** True for a small part, which is left out if it is only a few pixels high. */
    boolean isSmall();

    /**
     * Stay of a unit at its spot.
     *
     * @param station id of the station that works on the unit or before which it waits; empty elsewhere
     */
    record Stay(String station, UnitSpot spot, Kind kind) {
        /** Support of the unit. */
        enum Kind {
            PLACE,
            QUEUE,
            STORE,
            BENCH
        }
    }
}
