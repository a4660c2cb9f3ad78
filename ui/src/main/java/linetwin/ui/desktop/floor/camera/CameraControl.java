package linetwin.ui.desktop.floor.camera;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import linetwin.core.id.UnitId;
import linetwin.ui.desktop.selection.Selection;
import org.jspecify.annotations.Nullable;

/**
 * Controls the camera. Moves may be called at any time; a flight continues from frame to frame and ends at the next
 * move. For the JavaFX thread.
 */
public final class CameraControl {
    private static final double FLIGHT_SECONDS = 0.9;

    private final List<NamedView> views;
    private final BiFunction<Selection, Double, Optional<CameraPose>> closeUp;
    private CameraPose pose;
    private double widthByHeight = 16 / 9.0;
    private @Nullable NamedView held;
    private @Nullable Flight flight;
    private @Nullable UnitId followed;

    /**
     * @param views named views, the overview first
     * @param closeUp gives the pose that shows a thing close up, for a width of the picture over its height; empty if
     *     it is not on the floor
     */
    public CameraControl(List<NamedView> views, BiFunction<Selection, Double, Optional<CameraPose>> closeUp) {
        this.views = List.copyOf(views);
        this.closeUp = closeUp;
        held = this.views.getFirst();
        pose = held.pose(widthByHeight);
    }

    /** Named views: overview, top, along the line, and one for each area, in the order of the number keys. */
    public List<NamedView> views() {
        return views;
    }

    /** Named view with this id; upper and lower case are equal. */
    public Optional<NamedView> view(String viewId) {
        return views.stream().filter(v -> v.id().equalsIgnoreCase(viewId)).findFirst();
    }

    /** Named view that is shown; empty after a move. */
    public Optional<NamedView> namedView() {
        return Optional.ofNullable(held);
    }

    public CameraPose pose() {
        return pose;
    }

    /** Moves to a pose at once, without a flight. */
    public void jumpTo(CameraPose to) {
        stop();
        pose = to;
    }

    public void flyTo(CameraPose to) {
        stop();
        flight = new Flight(pose, to);
    }

    /** Flies to a named view and frames it anew at each change of the window's size, until the next move. */
    public void flyTo(NamedView view) {
        flyTo(view.pose(widthByHeight));
        held = view;
    }

    /** Flies to a named view; false if there is no such view. */
    public boolean flyTo(String viewId) {
        var view = view(viewId);
        view.ifPresent(this::flyTo);
        return view.isPresent();
    }

    /** Moves to a named view at once and frames it anew at each change of the window's size, until the next move. */
    public void jumpTo(NamedView view) {
        jumpTo(view.pose(widthByHeight));
        held = view;
    }

    /** Sets the size of the picture in pixels; frames the current named view anew. */
    public void resized(double width, double height) {
        if (width < 1 || height < 1 || width / height == widthByHeight) {
            return;
        }
        widthByHeight = width / height;
        var view = held;
        if (view != null) {
            flight = flight == null ? null : new Flight(flight.pose(), view.pose(widthByHeight));
            pose = flight == null ? view.pose(widthByHeight) : pose;
        }
    }

    /** Flies to the overview, where the whole line fits into the window. */
    public void fit() {
        flyTo(views.getFirst());
    }

    /** Pose that shows a thing close up; empty if it is not on the floor. */
    public Optional<CameraPose> closeUp(Selection selection) {
        return closeUp.apply(selection, widthByHeight);
    }

    /** Flies close to a thing; does nothing if it is not on the floor. */
    public void focus(Selection selection) {
        closeUp.apply(selection, widthByHeight).ifPresent(this::flyTo);
    }

    /** Keeps a unit in the middle of the picture until the next pan, jump or flight. */
    public void follow(UnitId unit) {
        closeUp.apply(new Selection.OfUnit(unit), widthByHeight).ifPresent(to -> {
            flyTo(to);
            followed = unit;
        });
    }

    public Optional<UnitId> followed() {
        return Optional.ofNullable(followed);
    }

    public void orbit(double degreesAround, double degreesUp) {
        leaveView();
        pose = pose.orbited(degreesAround, degreesUp);
    }

    /** Moves along the floor, in shares of the distance to the point looked at. */
    public void pan(double right, double ahead) {
        stop();
        pose = pose.panned(right * pose.distance(), ahead * pose.distance());
    }

    /** Moves nearer by this factor; a factor below 1 moves away. */
    public void zoom(double factor) {
        leaveView();
        pose = pose.zoomed(factor);
    }

    /**
     * Continues a flight, or the following of a unit.
     *
     * @param seconds time since the previous frame in seconds
     */
    public void advance(double seconds) {
        if (flight != null) {
            flight.seconds += seconds;
            pose = flight.pose();
            flight = flight.isOver() ? null : flight;
        } else if (followed != null) {
            closeUp.apply(new Selection.OfUnit(followed), widthByHeight).ifPresentOrElse(this::glideTo, this::stop);
        }
    }

    private void glideTo(CameraPose to) {
        pose = pose.at(to.x(), to.y(), to.z());
    }

    private void stop() {
        leaveView();
        followed = null;
    }

    /** Ends a flight and leaves the named view; a followed unit stays followed. */
    private void leaveView() {
        flight = null;
        held = null;
    }

    private static final class Flight {
        private final CameraPose from;
        private final CameraPose to;
        private double seconds;

        Flight(CameraPose from, CameraPose to) {
            this.from = from;
            this.to = to;
        }

        boolean isOver() {
            return seconds >= FLIGHT_SECONDS;
        }

        /** Pose at this time of the flight, with a smooth start and end (smoothstep). */
        CameraPose pose() {
            double share = Math.clamp(seconds / FLIGHT_SECONDS, 0.0, 1.0);
            return from.towards(to, share * share * (3 - 2 * share));
        }
    }
}
