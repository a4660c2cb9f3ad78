package linetwin.ui.desktop.floor;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import linetwin.core.id.StationId;
import linetwin.core.id.UnitId;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.StationSpec;
import linetwin.core.model.LineState;
import linetwin.core.model.UnitLocation;
import linetwin.core.model.UnitState;
import linetwin.ui.desktop.floor.camera.CameraControl;
import linetwin.ui.desktop.floor.camera.CameraPose;
import linetwin.ui.desktop.floor.camera.NamedView;
import linetwin.ui.desktop.floor.station.StationDesignCatalog;
import linetwin.ui.desktop.selection.Selection;

/** Parses the names of views as the command line writes them; see {@link PictureRequest}. */
final class NamedViewParser {
    private final LineLayout layout;
    private final LineState state;
    private final CameraControl camera;
    private final double widthByHeight;

    /** @param widthByHeight width of the picture over its height */
    NamedViewParser(LineLayout layout, LineState state, CameraControl camera, double widthByHeight) {
        this.layout = layout;
        this.state = state;
        this.camera = camera;
        this.widthByHeight = widthByHeight;
    }

    CameraPose pose(String name) throws PictureRefusedException {
        var named = camera.view(name).map(v -> v.pose(widthByHeight));
        if (named.isPresent()) {
            return named.get();
        }
        int colon = name.indexOf(':');
        var kind = colon < 0 ? "" : name.substring(0, colon).toLowerCase(Locale.ROOT);
        var subject = name.substring(colon + 1);
        return switch (kind) {
            case "station" -> station(subject);
            case "robot", "unit" -> robot(subject);
            default ->
                throw PictureRefusedException.wrongView(
                        "There is no view '%s'. Choose one of %s, station:ID, robot:SERIAL".formatted(name, known()));
        };
    }

    private String known() {
        return camera.views().stream().map(NamedView::id).collect(Collectors.joining(", "));
    }

    private CameraPose station(String code) throws PictureRefusedException {
        var station = layout.stations().stream()
                .filter(s -> s.id().code().equalsIgnoreCase(code))
                .findFirst()
                .orElseThrow(() -> PictureRefusedException.wrongView("This line has no station '%s'".formatted(code)));
        return closeUp(new Selection.OfStation(station.id()));
    }

    private CameraPose robot(String name) throws PictureRefusedException {
        var unit =
                switch (name.toLowerCase(Locale.ROOT)) {
                    case "half-built" -> halfBuilt();
                    case "finished" -> atStation(s -> has(s, "FCT") || has(s, "CAL") && !StationDesignCatalog.hangs(s));
                    case "hung" -> atStation(StationDesignCatalog::hangs);
                    case "walking" -> atStation(s -> has(s, "GAIT"));
                    default -> serial(name);
                };
        return closeUp(new Selection.OfUnit(unit.orElseThrow(() -> PictureRefusedException.because(
                "No robot is '%s' at this moment. Choose another moment with --after".formatted(name)))));
    }

    private CameraPose closeUp(Selection selection) throws PictureRefusedException {
        return camera.closeUp(selection)
                .orElseThrow(() ->
                        PictureRefusedException.because("%s is not on the floor at this moment".formatted(selection)));
    }

    private static Optional<UnitId> serial(String name) throws PictureRefusedException {
        try {
            return Optional.of(UnitId.parse(name.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            throw PictureRefusedException.wrongView(
                    e.getMessage() + "; or say half-built, finished, hung or walking after robot:");
        }
    }

    /** Robot on a station whose number of components is nearest to half of those of a complete robot. */
    private Optional<UnitId> halfBuilt() {
        double half = layout.routes().stream()
                        .filter(r -> r.makes().isEmpty())
                        .flatMap(r -> r.stations().stream())
                        .flatMap(id -> layout.station(id).stream())
                        .flatMap(s -> s.consumes().stream())
                        .mapToInt(c -> c.count())
                        .sum()
                / 2.0;
        return robotsAtWork().stream()
                .filter(u -> !u.components().isEmpty())
                .min(Comparator.comparingDouble(u -> Math.abs(u.components().size() - half - 0.6)))
                .map(UnitState::id);
    }

    private Optional<UnitId> atStation(Predicate<StationSpec> condition) {
        return robotsAtWork().stream()
                .filter(u ->
                        stationOf(u).flatMap(layout::station).filter(condition).isPresent())
                .map(UnitState::id)
                .findFirst();
    }

    private List<UnitState> robotsAtWork() {
        return state.units().values().stream()
                .filter(u -> layout.variant(u.id().product()).isPresent())
                .filter(u -> stationOf(u).isPresent())
                .toList();
    }

    private static Optional<StationId> stationOf(UnitState unit) {
        return unit.location() instanceof UnitLocation.AtPlace(var place)
                ? Optional.of(place.station())
                : Optional.empty();
    }

    private static boolean has(StationSpec station, String equipment) {
        return station.equipment().stream().anyMatch(e -> e.code().equals(equipment));
    }
}
