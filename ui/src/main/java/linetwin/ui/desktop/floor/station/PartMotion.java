package linetwin.ui.desktop.floor.station;

import linetwin.ui.desktop.floor.mesh.AxisFrame;

/** Where a moving part is after so many seconds of work. It stands still when the work does. */
@FunctionalInterface
public interface PartMotion {
    AxisFrame at(double workedSeconds);

    /** Down by {@code stroke} and up again, with a rest in between. */
    static PartMotion stroke(AxisFrame rest, double stroke, double period) {
        return t -> {
            double share = t % period / period;
            double down = share < 0.5 ? Math.sin(share * 2 * Math.PI) : 0;
            return AxisFrame.at(0, 0, -stroke * down * down).then(rest);
        };
    }

    /** To and fro along x. */
    static PartMotion slide(AxisFrame rest, double reach, double period) {
        return t ->
                AxisFrame.at(reach * Math.sin(2 * Math.PI * t / period), 0, 0).then(rest);
    }

    /** Along a small rectangle over the work, as a dispenser or a vision head goes. */
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

    /** Turns to and fro about the vertical, and nods. */
    static PartMotion swing(AxisFrame rest, double degrees, double nod, double period) {
        return t -> {
            double a = 2 * Math.PI * t / period;
            return rest.then(AxisFrame.yaw(degrees * Math.sin(a))).then(AxisFrame.tilt(nod * Math.sin(a * 1.7)));
        };
    }
}
