package linetwin.ui.desktop.floor.camera;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import linetwin.core.id.UnitId;
import linetwin.ui.desktop.selection.Selection;
import org.jspecify.annotations.Nullable;

/**
 * Moves the viewer. Every move may be called at any time; flights go on from frame to frame and yield to a new move.
 */
public final class CameraControl {
    private static final double FLIGHT_SECONDS = 0.9;

    private final List<NamedView> views;
    private final Function<Selection, Optional<CameraPose>> whereabouts;
    private CameraPose pose;
    private double widthByHeight = 16 / 9.0;
    private @Nullable NamedView held;
    private @Nullable Flight flight;
    private @Nullable UnitId followed;

    /**
     * @param views the named views, the overview first
     * @param whereabouts the pose that shows a thing close up; empty where it is not on the floor now
     */
    public CameraControl(List<NamedView> views, Function<Selection, Optional<CameraPose>> whereabouts) {
        this.views = List.copyOf(views);
        this.whereabouts = whereabouts;
        held = this.views.getFirst();
        pose = held.pose(widthByHeight);
    }

    /** The named views: overview, top, along the line, and one for each area, in the order of the number keys. */
    public List<NamedView> views() {
        return views;
    }

    /** The named view with this id, whatever the case of its letters. */
    public Optional<NamedView> view(String viewId) {
        return views.stream().filter(v -> v.id().equalsIgnoreCase(viewId)).findFirst();
    }

    public CameraPose pose() {
        return pose;
    }

    /** Jumps there without a flight. */
    public void jumpTo(CameraPose to) {
        release();
        pose = to;
    }

    public void flyTo(CameraPose to) {
        release();
        flight = new Flight(pose, to);
    }

    /** Flies to a named view and keeps it framed, whatever becomes of the window, until the viewer moves. */
    public void flyTo(NamedView view) {
        flyTo(view.pose(widthByHeight));
        held = view;
    }

    /** Flies to a named view; false where there is no such view. */
    public boolean flyTo(String viewId) {
        var view = view(viewId);
        view.ifPresent(this::flyTo);
        return view.isPresent();
    }

    /** Jumps to a named view and keeps it framed until the viewer moves. */
    public void jumpTo(NamedView view) {
        jumpTo(view.pose(widthByHeight));
        held = view;
    }

    /** The picture has another size; a view that the viewer has not left since is framed anew. */
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

    /** Flies to where the whole line fits into the window. */
    public void fit() {
        flyTo(views.getFirst());
    }

    /** The pose that shows a thing close up; empty where it is not on the floor now. */
    public Optional<CameraPose> whereabouts(Selection selection) {
        return whereabouts.apply(selection);
    }

    /** Flies close to a thing; nothing happens where it is not on the floor. */
    public void focus(Selection selection) {
        whereabouts.apply(selection).ifPresent(this::flyTo);
    }

    /** Keeps a unit in the middle of the picture until the viewer moves by hand. */
    public void follow(UnitId unit) {
        whereabouts.apply(new Selection.OfUnit(unit)).ifPresent(to -> {
            flyTo(to);
            followed = unit;
        });
    }

    public Optional<UnitId> followed() {
        return Optional.ofNullable(followed);
    }

    public void orbit(double degreesAround, double degreesUp) {
        letGo();
        pose = pose.orbited(degreesAround, degreesUp);
    }

    /** Moves along the floor by shares of the distance to the point looked at. */
    public void pan(double right, double ahead) {
        release();
        pose = pose.panned(right * pose.distance(), ahead * pose.distance());
    }

    /** Nearer by this factor; below 1 moves away. */
    public void zoom(double factor) {
        letGo();
        pose = pose.zoomed(factor);
    }

    /**
     * Goes on with what is under way.
     *
     * @param seconds since the frame before
     */
    public void advance(double seconds) {
        if (flight != null) {
            flight.seconds += seconds;
            pose = flight.pose();
            flight = flight.isOver() ? null : flight;
        } else if (followed != null) {
            whereabouts.apply(new Selection.OfUnit(followed)).ifPresentOrElse(this::glideTo, this::release);
        }
    }

    private void glideTo(CameraPose to) {
        pose = pose.at(to.x(), to.y(), to.z());
    }

    private void release() {
        letGo();
        followed = null;
    }

    /** Ends a flight and the hold on a named view, but goes on following. */
    private void letGo() {
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

        /** Slow at both ends. */
        CameraPose pose() {
            double share = Math.clamp(seconds / FLIGHT_SECONDS, 0.0, 1.0);
            return from.towards(to, share * share * (3 - 2 * share));
        }
    }
}
