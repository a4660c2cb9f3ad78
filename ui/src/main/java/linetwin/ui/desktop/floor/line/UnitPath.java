package linetwin.ui.desktop.floor.line;

import linetwin.core.time.LineTime;
import linetwin.ui.desktop.floor.station.UnitSpot;

/**
 * Path of a unit from one spot to the next; its position is a function of line time alone. A long way with a change of
 * row has one right-angled turn, as the guide lines on the floor have: along the longer side first.
 */
final class UnitPath {
    /** Speed of belts and carriers in metres per second, for stations without a carrier change time. */
    private static final double SPEED = 0.8;

    /** Least length in metres of each side of a way with a turn. */
    private static final double LEAST_SIDE = 2.5;

    private UnitSpot from;
    private UnitSpot to;
    private LineTime departure = LineTime.ORIGIN;
    private double seconds;
    private double share = 1;

    UnitPath(UnitSpot start) {
        from = start;
        to = start;
    }

    UnitSpot target() {
        return to;
    }

    /** Starts towards another spot from the current position, at {@code now}. */
    void depart(UnitSpot next, LineTime now, double changeSeconds) {
        if (next.equals(to)) {
            return;
        }
        from = new UnitSpot(x(), y(), z(), yaw());
        to = next;
        departure = now;
        double length = turns() ? alongX() + alongY() : Math.hypot(alongX(), alongY());
        seconds = changeSeconds > 0 ? changeSeconds : length / SPEED;
        share = 0;
    }

    /** Moves to a spot at once, as after a jump in time. */
    void arrive(UnitSpot spot) {
        from = spot;
        to = spot;
        share = 1;
    }

    /** Advances to {@code now}; false if the unit has arrived. */
    boolean advance(LineTime now) {
        if (share >= 1) {
            return false;
        }
        double elapsed = now.since(departure).toMillis() / 1000.0;
        double part = seconds <= 0 || elapsed < 0 ? 1 : Math.min(1, elapsed / seconds);
        share = part * part * (3 - 2 * part);
        return true;
    }

    double x() {
        return from.x() + (to.x() - from.x()) * part(alongX(), alongY(), alongX() >= alongY());
    }

    double y() {
        return from.y() + (to.y() - from.y()) * part(alongY(), alongX(), alongX() < alongY());
    }

    private double alongX() {
        return Math.abs(to.x() - from.x());
    }

    private double alongY() {
        return Math.abs(to.y() - from.y());
    }

    private boolean turns() {
        return Math.min(alongX(), alongY()) >= LEAST_SIDE;
    }

    /** Share of one side that is done; the other side is {@code other} metres long. */
    private double part(double side, double other, boolean first) {
        if (!turns()) {
            return share;
        }
        double done = share * (side + other) - (first ? 0 : other);
        return Math.clamp(done / side, 0.0, 1.0);
    }

    double z() {
        return mix(from.z(), to.z());
    }

    double yaw() {
        return from.yaw() + Math.IEEEremainder(to.yaw() - from.yaw(), 360) * share;
    }

    private double mix(double a, double b) {
        return a + (b - a) * share;
    }
}
