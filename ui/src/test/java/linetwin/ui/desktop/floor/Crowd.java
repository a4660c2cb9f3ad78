package linetwin.ui.desktop.floor;

import java.util.Optional;
import linetwin.core.event.LineEvent.UnitMoved;
import linetwin.core.event.Reducer;
import linetwin.core.id.ProductId;
import linetwin.core.id.StationId;
import linetwin.core.id.UnitId;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.StationSpec;
import linetwin.core.model.LineState;
import linetwin.core.model.UnitLocation.InQueue;
import linetwin.core.model.UnitState;
import org.pcollections.TreePVector;

/** Fills the waiting places before the stations of the robot routes up to a given number of robots in the hall. */
final class Crowd {
    private static final long FIRST_SERIAL = 900_000;

    private final LineLayout layout;
    private LineState state;
    private long serial = FIRST_SERIAL;

    private Crowd(LineLayout layout, LineState state) {
        this.layout = layout;
        this.state = state;
    }

    static LineState of(int robots, LineLayout layout, LineState state) {
        var crowd = new Crowd(layout, state);
        crowd.fill(robots);
        return crowd.state;
    }

    static long robots(LineLayout layout, LineState state) {
        return state.units().keySet().stream()
                .filter(u -> layout.variant(u.product()).isPresent())
                .count();
    }

    private void fill(int robots) {
        for (var route : layout.routes()) {
            for (int i = 1; route.makes().isEmpty() && i < route.stations().size(); i++) {
                var station = layout.station(route.stations().get(i)).orElseThrow();
                fill(station, route.stations().get(i - 1), robots);
            }
        }
        if (robots(layout, state) < robots) {
            throw new IllegalArgumentException("The waiting places of this line hold no %d robots".formatted(robots));
        }
    }

    private void fill(StationSpec station, StationId before, int robots) {
        while (robots(layout, state) < robots
                && state.station(station.id()).queue().size() < station.queueBefore()) {
            arrive(station.id(), before);
        }
    }

    private void arrive(StationId station, StationId before) {
        ProductId product = layout.campaign();
        var robot = new UnitId(product, serial++);
        var queue = new InQueue(station, false);
        state = state.with(new UnitState(
                robot, queue, state.at(), state.at(), Optional.of(before), Optional.empty(), 0, TreePVector.empty()));
        state = Reducer.apply(state, new UnitMoved(state.at(), robot, queue));
    }
}
