package linetwin.ui.desktop.floor.line;

import linetwin.core.id.UnitId;
import linetwin.core.model.PlaceState;
import linetwin.core.model.UnitState;
import linetwin.core.time.LineTime;
import linetwin.ui.desktop.floor.camera.ViewProjection;
import linetwin.ui.desktop.floor.station.UnitSpot;
import org.jspecify.annotations.Nullable;

/** Figure of one unit on the floor: its path, its body and its motion. */
public final class UnitFigure {
    private static final double SMALLEST_PIXELS = 2.2;
    private static final double SHADOW_HEIGHT = 0.036;

    private final UnitId id;
    private final UnitBody body;
    private final UnitPath path;
    private UnitBody.Stay stay;
    private @Nullable UnitState unit;
    private @Nullable PlaceState place;
    private int round;
    private boolean seen;
    private boolean fresh = true;

    UnitFigure(UnitId id, UnitBody body, UnitSpot spot) {
        this.id = id;
        this.body = body;
        this.path = new UnitPath(spot);
        this.stay = new UnitBody.Stay("", spot, UnitBody.Stay.Kind.QUEUE);
    }

    public UnitId id() {
        return id;
    }

    UnitBody body() {
        return body;
    }

    UnitPath path() {
        return path;
    }

    int round() {
        return round;
    }

    /** Current position east in metres, with its own steps on a track included. */
    public double x() {
        return path.x() + body.strayX();
    }

    public double y() {
        return path.y() + body.strayY();
    }

    /** Height of the middle of the body above the floor in metres. */
    public double z() {
        return path.z() + body.height() / 2;
    }

    public double height() {
        return body.height();
    }

    public boolean isSeen() {
        return seen;
    }

    public boolean isRobot() {
        return body instanceof RobotBody;
    }

    @SuppressWarnings("ReferenceEquality") // States are immutable: an unchanged one is the same object.
    void stay(UnitState newUnit, String station, @Nullable PlaceState newPlace, UnitBody.Stay.Kind kind, int newRound) {
        round = newRound;
        place = newPlace;
        boolean same = newUnit == unit && kind == stay.kind() && station.equals(stay.station());
        unit = newUnit;
        if (!same) {
            stay = new UnitBody.Stay(station, path.target(), kind);
            body.become(newUnit, stay);
            fresh = true;
        }
    }

    void draw(LineTime now, double frameSeconds, ViewProjection eye) {
        boolean moved = path.advance(now) || fresh;
        look(eye);
        if (moved && (seen || fresh)) {
            move();
        }
        if (seen) {
            act(now, frameSeconds);
            if (!body.isSmall()) {
                shade();
            }
        }
        fresh = false;
    }

    private void move() {
        body.place(path.x(), path.y(), path.z(), path.yaw());
        shade();
    }

    private void shade() {
        var shadow = body.shadow();
        shadow.setTranslateX(x());
        shadow.setTranslateY(-SHADOW_HEIGHT);
        shadow.setTranslateZ(y());
    }

    private void look(ViewProjection eye) {
        double margin = seen ? 1.6 : 1.2;
        boolean inPicture = eye.sees(x(), y(), z(), margin);
        double pixels = 0;
        if (inPicture) {
            pixels = eye.project(x(), y(), z()) ? body.height() * eye.pixelsPerMetre() : 1000;
            inPicture = !body.isSmall() || pixels > SMALLEST_PIXELS;
        }
        if (inPicture) {
            body.detail(pixels);
        }
        if (inPicture != seen || fresh) {
            fresh |= inPicture;
            seen = inPicture;
            body.node().setVisible(inPicture);
            body.shadow().setVisible(inPicture && !body.isSmall());
        }
    }

    private void act(LineTime now, double frameSeconds) {
        var at = place;
        if (at == null || at.work().isEmpty()) {
            body.act(0, frameSeconds);
        } else {
            body.act(at.progressAt(now) * at.work().get().planned().toMillis() / 1000.0, frameSeconds);
        }
    }
}
