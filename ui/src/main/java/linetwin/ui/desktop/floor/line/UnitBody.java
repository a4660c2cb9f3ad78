package linetwin.ui.desktop.floor.line;

import javafx.scene.Node;
import linetwin.core.model.UnitState;
import linetwin.ui.desktop.floor.station.UnitSpot;

/** What draws a unit. Bodies are kept and lent to other units of the same product. */
interface UnitBody {
    /** Opaque shapes. */
    Node node();

    /** The soft shadow below; to be drawn with what is translucent. */
    Node shadow();

    /** Takes on a unit as far as it has been built. */
    void become(UnitState unit, Stay stay);

    void place(double x, double y, double z, double yaw);

    /**
     * Moves as the work does.
     *
     * @param workedSeconds what the work has taken so far
     * @param frameSeconds seconds of the viewer since the frame before; 0 for a single picture
     */
    void act(double workedSeconds, double frameSeconds);

    /** How far east of its place the body has walked by itself. */
    default double strayX() {
        return 0;
    }

    /** How far north of its place the body has walked by itself. */
    default double strayY() {
        return 0;
    }

    /** Draws finer or coarser, for a body that is this many pixels high in the picture. */
    void detail(double pixels);

    void operate(boolean grey);

    double height();

    /** Whether the body is so small a thing that it is left out where it is only a few pixels high. */
    boolean isSmall();

    /**
     * How a unit stays where it is.
     *
     * @param station the station that works on it or before which it waits; empty text elsewhere
     */
    record Stay(String station, UnitSpot spot, Kind kind) {
        /** What bears the unit. */
        enum Kind {
            PLACE,
            QUEUE,
            STORE,
            BENCH
        }
    }
}
