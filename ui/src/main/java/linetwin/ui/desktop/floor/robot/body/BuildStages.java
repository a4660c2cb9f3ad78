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
 * How far the units of one line have been built, from where they were last worked on and what was built into them. A
 * station changes the looks of a robot where the table says so; all others leave it as it came. Immutable.
 */
public final class BuildStages {
    /** The stations of the benchmark line after which a robot looks different. */
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

    /** A station that draws nothing for this variant. */
    private record Undrawn(ProductId variant, StationId station) {}

    private record Change(BuildStage before, BuildStage after, Optional<ProductId> fits) {}

    private final Map<StationId, Change> changes = new HashMap<>();
    private final Map<StationId, Integer> steps = new HashMap<>();
    private final Set<StationId> tests = new HashSet<>();
    private final Set<Undrawn> undrawn = new HashSet<>();
    /** How a robot looks that no station has worked on yet, as those on pallets that wait for the first. */
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
        // A line of unknown stations tests finished robots.
        var known = route.stations().stream().anyMatch(s -> CHANGES.containsKey(s.code()));
        var stage = known ? BuildStage.FRAME : BuildStage.SHELLED;
        for (var station : route.stations()) {
            var after = CHANGES.getOrDefault(station.code(), stage);
            changes.put(station, new Change(stage, after, fitted(layout, station)));
            stage = after;
        }
    }

    /** The product that a station draws from a store and fits. */
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

    /** How far a robot has been built. A part that its station fits shows once it has been drawn from its store. */
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

    /** How far a robot has been built once the work of this station is done. */
    public BuildStage after(StationId station) {
        var change = changes.get(station);
        return change == null ? BuildStage.SHELLED : change.after();
    }

    /** The step to give to {@link PartFigure#build}: how far a part last worked on at this station has grown. */
    public int step(StationId station) {
        return steps.getOrDefault(station, Integer.MAX_VALUE);
    }

    /** Whether a limb at this station is on an endurance rig; see {@link PartFigure#onRig}. */
    public boolean isRig(StationId station) {
        return tests.contains(station);
    }
}
