package linetwin.core.config.line;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import linetwin.core.config.yaml.FileEntry;
import linetwin.core.config.yaml.ProblemText;
import linetwin.core.layout.Footprint;
import linetwin.core.unit.Length;

/** Everything that stands in the hall: it must fit inside, and no two things can stand in one place. */
final class FloorOccupancy {
    /** Less than this is rounding of the drawing, not a collision. */
    private static final double TOLERANCE_METRES = 0.001;

    /** What stays free between the walls and what stands in a hall that is as large as it must be. */
    static final double MARGIN = 4;

    private record Standing(String owner, Footprint footprint, FileEntry at) {}

    private final List<Standing> standing = new ArrayList<>();
    private final List<Standing> found = new ArrayList<>();
    private final Map<IdReferences.To, Map<String, FileEntry>> unplaced = new EnumMap<>(IdReferences.To.class);

    void add(String owner, Footprint footprint, FileEntry at) {
        standing.add(new Standing(owner, footprint, at));
    }

    /** Notes a place that was found: nothing else stands there, but the hall may end before it. */
    void found(String owner, Footprint footprint, FileEntry at) {
        found.add(new Standing(owner, footprint, at));
    }

    /** Notes that the file gives something no place, so that one must be found for it. */
    void leave(IdReferences.To kind, String id, FileEntry owner) {
        unplaced(kind).putIfAbsent(id, owner);
    }

    /** What of this kind has no place of its own yet. */
    Map<String, FileEntry> unplaced(IdReferences.To kind) {
        return unplaced.computeIfAbsent(kind, _ -> new LinkedHashMap<>());
    }

    /** What stands somewhere by now. */
    List<Footprint> taken() {
        return Stream.concat(standing.stream(), found.stream())
                .map(Standing::footprint)
                .toList();
    }

    /** How wide a hall must be for all that stands in it. */
    Optional<Length> width() {
        return Optional.of(Length.metres(MARGIN
                + taken().stream().mapToDouble(FloorOccupancy::east).max().orElse(MARGIN)));
    }

    /** How deep a hall must be for all that stands in it. */
    Optional<Length> depth() {
        return Optional.of(Length.metres(MARGIN
                + taken().stream().mapToDouble(FloorOccupancy::north).max().orElse(MARGIN)));
    }

    void check(Length hallWidth, Length hallDepth) {
        Stream.concat(standing.stream(), found.stream()).forEach(it -> checkInside(it, hallWidth, hallDepth));
        for (int i = 0; i < standing.size(); i++) {
            var it = standing.get(i);
            standing.subList(0, i).stream()
                    .filter(other -> overlap(it.footprint, other.footprint))
                    .findFirst()
                    .ifPresent(other -> it.at.fault(
                            "%s overlaps %s".formatted(it.owner, other.owner), "Move one of them or make it smaller"));
        }
    }

    private static void checkInside(Standing it, Length hallWidth, Length hallDepth) {
        if (!isInside(it.footprint, hallWidth.inMetres(), hallDepth.inMetres())) {
            it.at.fault(
                    "%s stands outside the hall of %s m x %s m"
                            .formatted(
                                    it.owner,
                                    ProblemText.number(hallWidth.inMetres()),
                                    ProblemText.number(hallDepth.inMetres())),
                    "x and y are its centre, from the south-west corner");
        }
    }

    private static boolean isInside(Footprint it, double hallWidth, double hallDepth) {
        return west(it) >= -TOLERANCE_METRES
                && south(it) >= -TOLERANCE_METRES
                && east(it) <= hallWidth + TOLERANCE_METRES
                && north(it) <= hallDepth + TOLERANCE_METRES;
    }

    private static boolean overlap(Footprint a, Footprint b) {
        return Math.min(east(a), east(b)) - Math.max(west(a), west(b)) > TOLERANCE_METRES
                && Math.min(north(a), north(b)) - Math.max(south(a), south(b)) > TOLERANCE_METRES;
    }

    static double west(Footprint it) {
        return it.x().inMetres() - it.width().inMetres() / 2;
    }

    static double east(Footprint it) {
        return it.x().inMetres() + it.width().inMetres() / 2;
    }

    private static double south(Footprint it) {
        return it.y().inMetres() - it.depth().inMetres() / 2;
    }

    static double north(Footprint it) {
        return it.y().inMetres() + it.depth().inMetres() / 2;
    }
}
