package linetwin.ui.desktop.floor.station;

import linetwin.ui.desktop.floor.mesh.AxisFrame;

/** Motion of a part: its frame as a function of the work done in seconds. It stops while the work is stopped. */
@FunctionalInterface
public interface PartMotion {
    AxisFrame at(double workedSeconds);

    /** Stroke down by {@code stroke} metres and up again, with a rest in between. */
    static PartMotion stroke(AxisFrame rest, double stroke, double period) {
        return t -> {
            double share = t % period / period;
            double down = share < 0.5 ? Math.sin(share * 2 * Math.PI) : 0;
            return AxisFrame.at(0, 0, -stroke * down * down).then(rest);
        };
    }

    /** Oscillation along x. */
    static PartMotion slide(AxisFrame rest, double reach, double period) {
        return t ->
                AxisFrame.at(reach * Math.sin(2 * Math.PI * t / period), 0, 0).then(rest);
    }

    /** Path over a small rectangle of the work, as of a dispenser or a vision head. */
    static PartMotion trace(AxisFrame rest, double reachX, double reachY, double period) {
        return t -> {
            double a = 2 * Math.PI * t / period;
            return AxisFrame.at(reachX * Math.sin(a), reachY * Math.sin(a * 1.5), 0)
                    .then(rest);
        };
    }

    static PartMotion spin(AxisFrame rest, double period) {
        return t -> rest.then(AxisFrame.yaw(360 * (t % period) / period));
    }

    /** Oscillation about the vertical, with a smaller one about the horizontal. */
    static PartMotion swing(AxisFrame rest, double degrees, double nod, double period) {
        return t -> {
            double a = 2 * Math.PI * t / period;
            return rest.then(AxisFrame.yaw(degrees * Math.sin(a))).then(AxisFrame.tilt(nod * Math.sin(a * 1.7)));
        };
    }
}
