package linetwin.ui.desktop.floor.robot.body;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import linetwin.core.id.ProductId;
import linetwin.core.id.StationId;
import linetwin.core.id.StoreId;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.PartConsumption;
import linetwin.core.layout.RouteSpec;
import linetwin.core.layout.StationKind;
import linetwin.core.layout.StationSpec;
import linetwin.core.layout.StoreSpec;
import linetwin.core.layout.VariantSpec;
import linetwin.core.model.UnitState;
import linetwin.ui.desktop.floor.robot.figure.PartFigure;

/**
 * Build stages of the units of one line, by the station of their last work and by their components. A station of the
 * table changes the look of a robot; all other stations leave it unchanged. Immutable.
 */
public final class BuildStages {
    /** Stations of the benchmark line that change the look of a robot. */
    private static final Map<String, BuildStage> CHANGES = Map.ofEntries(
            Map.entry("T10", BuildStage.FRAME),
            Map.entry("T20", BuildStage.COMPUTE),
            Map.entry("T30", BuildStage.HARNESS),
            Map.entry("M10", BuildStage.ON_CARRIER),
            Map.entry("M20", BuildStage.LEGS),
            Map.entry("M30", BuildStage.ARMS),
            Map.entry("M40", BuildStage.HEAD),
            Map.entry("M50", BuildStage.HANDS),
            Map.entry("M60", BuildStage.WIRED),
            Map.entry("M70", BuildStage.POWERED),
            Map.entry("M90", BuildStage.SHELLED),
            Map.entry("P10", BuildStage.FOLDED),
            Map.entry("P20", BuildStage.CRATED));

    /** Station that draws no component for this variant. */
    private record Undrawn(ProductId variant, StationId station) {}

    private record Change(BuildStage before, BuildStage after, Optional<ProductId> fits) {}

    private final Map<StationId, Change> changes = new HashMap<>();
    private final Map<StationId, Integer> steps = new HashMap<>();
    private final Set<StationId> tests = new HashSet<>();
    private final Set<Undrawn> undrawn = new HashSet<>();
    /** Stage of a robot before its first station, as on a pallet that waits for it. */
    private final BuildStage begun;

    public BuildStages(LineLayout layout) {
        begun = layout.stations().stream().anyMatch(s -> CHANGES.containsKey(s.id().code()))
                ? BuildStage.FRAME
                : BuildStage.SHELLED;
        layout.variants().forEach(this::undrawn);
        layout.stations().stream().filter(s -> s.kind() == StationKind.TEST).forEach(s -> tests.add(s.id()));
        for (var route : layout.routes()) {
            stages(layout, route);
            route.makes().flatMap(PartKind::of).ifPresent(part -> steps(route, part));
        }
    }

    private void undrawn(VariantSpec variant) {
        for (var change : variant.changes()) {
            if (change.consumes().filter(List::isEmpty).isPresent()) {
                undrawn.add(new Undrawn(variant.id(), change.station()));
            }
        }
    }

    private void stages(LineLayout layout, RouteSpec route) {
        // Robots of a line of unknown stations are finished.
        var known = route.stations().stream().anyMatch(s -> CHANGES.containsKey(s.code()));
        var stage = known ? BuildStage.FRAME : BuildStage.SHELLED;
        for (var station : route.stations()) {
            var after = CHANGES.getOrDefault(station.code(), stage);
            changes.put(station, new Change(stage, after, fitted(layout, station)));
            stage = after;
        }
    }

    /** Product that a station takes from a store and fits. */
    private static Optional<ProductId> fitted(LineLayout layout, StationId station) {
        return layout.station(station).map(StationSpec::consumes).stream()
                .flatMap(drawn -> drawn.stream().map(PartConsumption::store))
                .flatMap((StoreId store) -> layout.store(store).stream())
                .map(StoreSpec::holds)
                .findFirst();
    }

    private void steps(RouteSpec route, PartKind part) {
        var count = route.stations().size();
        for (var i = 0; i < count; i++) {
            var oneEach = count <= part.steps() + 1;
            var step = oneEach ? Math.min(part.steps(), i + 1) : 1 + i * part.steps() / count;
            steps.put(route.stations().get(i), step);
        }
    }

    /** Build stage of a robot. A part that its station fits is shown once it has been taken from its store. */
    public BuildStage of(UnitState robot) {
        return robot.lastStation().map(station -> at(station, robot)).orElse(begun);
    }

    private BuildStage at(StationId station, UnitState robot) {
        var change = changes.get(station);
        if (change == null) {
            return BuildStage.SHELLED;
        }
        var draws = !undrawn.contains(new Undrawn(robot.id().product(), station));
        var waits = draws && change.fits().filter(part -> !has(robot, part)).isPresent();
        return waits ? change.before() : change.after();
    }

    private static boolean has(UnitState robot, ProductId part) {
        return robot.components().stream().anyMatch(unit -> unit.product().equals(part));
    }

    /** Build stage of a robot after the work of this station. */
    public BuildStage after(StationId station) {
        var change = changes.get(station);
        return change == null ? BuildStage.SHELLED : change.after();
    }

    /** Build step, for {@link PartFigure#build}, of a part that was last worked on at this station. */
    public int step(StationId station) {
        return steps.getOrDefault(station, Integer.MAX_VALUE);
    }

    /** True if a limb at this station is on an endurance rig; see {@link PartFigure#onRig}. */
    public boolean isRig(StationId station) {
        return tests.contains(station);
    }
}
