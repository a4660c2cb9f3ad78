package linetwin.ui.floor.station;

import linetwin.ui.floor.mesh.Frame;

/** Where a moving part is after so many seconds of work. It stands still when the work does. */
@FunctionalInterface
public interface Motion {
    Frame at(double workedSeconds);

    /** Down by {@code stroke} and up again, with a rest in between. */
    static Motion stroke(Frame rest, double stroke, double period) {
        return t -> {
            double share = t % period / period;
            double down = share < 0.5 ? Math.sin(share * 2 * Math.PI) : 0;
            return Frame.at(0, 0, -stroke * down * down).then(rest);
        };
    }

    /** To and fro along x. */
    static Motion slide(Frame rest, double reach, double period) {
        return t -> Frame.at(reach * Math.sin(2 * Math.PI * t / period), 0, 0).then(rest);
    }

    /** Along a small rectangle over the work, as a dispenser or a vision head goes. */
    static Motion trace(Frame rest, double reachX, double reachY, double period) {
        return t -> {
            double a = 2 * Math.PI * t / period;
            return Frame.at(reachX * Math.sin(a), reachY * Math.sin(a * 1.5), 0).then(rest);
        };
    }

    static Motion spin(Frame rest, double period) {
        return t -> rest.then(Frame.yaw(360 * (t % period) / period));
    }

    /** Turns to and fro about the vertical, and nods. */
    static Motion swing(Frame rest, double degrees, double nod, double period) {
        return t -> {
            double a = 2 * Math.PI * t / period;
            return rest.then(Frame.yaw(degrees * Math.sin(a))).then(Frame.tilt(nod * Math.sin(a * 1.7)));
        };
    }
}
