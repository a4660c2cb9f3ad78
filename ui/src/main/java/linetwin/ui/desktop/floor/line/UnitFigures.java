package linetwin.ui.desktop.floor.line;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import linetwin.core.id.StationId;
import linetwin.core.id.StoreId;
import linetwin.core.id.UnitId;
import linetwin.core.layout.LineLayout;
import linetwin.core.model.LineState;
import linetwin.core.model.PlaceState;
import linetwin.core.time.LineTime;
import linetwin.ui.desktop.floor.camera.ViewProjection;
import linetwin.ui.desktop.floor.paint.FloorMaterials;
import linetwin.ui.desktop.floor.station.UnitSpot;
import org.jspecify.annotations.Nullable;

/** Figures of all units on the floor. Each moves to the location in the state within the carrier change time. */
final class UnitFigures {
    private final UnitSpots unitSpots;
    private final Map<StationId, StationFigure> stations;
    private final BodyPool bodies;
    private final Map<UnitId, UnitFigure> figures = new LinkedHashMap<>();
    private final Map<StoreId, ShelfSlots> slots = new LinkedHashMap<>();
    private @Nullable LineState shown;
    private int round;

    UnitFigures(LineLayout layout, UnitSpots unitSpots, Map<StationId, StationFigure> stations, FloorMaterials paints) {
        this.unitSpots = unitSpots;
        this.stations = stations;
        bodies = new BodyPool(layout, paints);
        unitSpots.shelves().forEach((id, shelf) -> slots.put(id, new ShelfSlots(shelf.spots())));
    }

    Node solid() {
        return bodies.solid();
    }

    Node shadows() {
        return bodies.shadows();
    }

    void paint(boolean operate, double shadow) {
        List<UnitBody> inUse = new ArrayList<>();
        figures.values().forEach(it -> inUse.add(it.body()));
        bodies.paint(operate, shadow, inUse);
    }

    /** Figure of a unit; empty if it is not on the floor. */
    Optional<UnitFigure> figure(UnitId unit) {
        return Optional.ofNullable(figures.get(unit));
    }

    Collection<UnitFigure> figures() {
        return figures.values();
    }

    /** Applies a new state. A jump in time moves every unit to its spot at once. */
    @SuppressWarnings("ReferenceEquality") // States are immutable: an unchanged one is the same object.
    void accept(LineState state, LineTime now, boolean jumped) {
        if (state == shown) {
            return;
        }
        shown = state;
        round++;
        for (var figure : stations.values()) {
            atStation(state, figure, now, jumped);
        }
        state.stores().forEach((id, store) -> {
            var shelf = slots.get(id);
            if (shelf != null) {
                shelf.keep(store.units());
                store.units()
                        .forEach(u -> stay(state, u, now, jumped, shelf.of(u), "", null, UnitBody.Stay.Kind.STORE, 0));
            }
        });
        atBenches(state, now, jumped);
        removeAbsent();
    }

    private void atStation(LineState state, StationFigure figure, LineTime now, boolean jumped) {
        var id = figure.spec().id();
        var station = state.station(id);
        double change = figure.spec().carrierChange().toMillis() / 1000.0;
        for (var place : station.places()) {
            if (place.unit().isPresent()) {
                var spot = figure.spot(place.id().index());
                stay(state, place.unit().get(), now, jumped, spot, id.code(), place, UnitBody.Stay.Kind.PLACE, change);
            }
        }
        var waiting = unitSpots.lanes().into(id).spots();
        int i = 0;
        for (var unit : station.queue()) {
            var spot = waiting.isEmpty() ? figure.spot(0) : waiting.get(Math.min(i++, waiting.size() - 1));
            stay(state, unit, now, jumped, spot, id.code(), null, UnitBody.Stay.Kind.QUEUE, change);
        }
    }

    private void atBenches(LineState state, LineTime now, boolean jumped) {
        state.benches().forEach((id, bench) -> {
            var figure = unitSpots.benches().get(id);
            if (figure == null) {
                return;
            }
            for (int i = 0; i < bench.places().size(); i++) {
                if (bench.places().get(i).isPresent()) {
                    stay(
                            state,
                            bench.places().get(i).get(),
                            now,
                            jumped,
                            figure.places().get(i),
                            "",
                            null,
                            UnitBody.Stay.Kind.BENCH,
                            0);
                }
            }
            int i = 0;
            for (var unit : bench.queue()) {
                var spot = figure.waiting().get(Math.min(i++, figure.waiting().size() - 1));
                stay(state, unit, now, jumped, spot, "", null, UnitBody.Stay.Kind.BENCH, 0);
            }
        });
    }

    private void stay(
            LineState state,
            UnitId id,
            LineTime now,
            boolean jumped,
            UnitSpot spot,
            String station,
            @Nullable PlaceState place,
            UnitBody.Stay.Kind kind,
            double change) {
        var unit = state.units().get(id);
        if (unit == null) {
            return;
        }
        var figure = figures.get(id);
        if (figure == null) {
            figure = new UnitFigure(id, bodies.acquire(id.product()), spot);
            figures.put(id, figure);
        } else if (jumped) {
            figure.path().arrive(spot);
        } else {
            figure.path().depart(spot, now, change);
        }
        figure.stay(unit, station, place, kind, round);
    }

    private void removeAbsent() {
        var all = figures.values().iterator();
        while (all.hasNext()) {
            var figure = all.next();
            if (figure.round() != round) {
                bodies.release(figure.id().product(), figure.body());
                all.remove();
            }
        }
    }

    /** Draws all units at time {@code now}. */
    void draw(LineTime now, double frameSeconds, ViewProjection eye) {
        for (var figure : figures.values()) {
            figure.draw(now, frameSeconds, eye);
        }
    }
}
