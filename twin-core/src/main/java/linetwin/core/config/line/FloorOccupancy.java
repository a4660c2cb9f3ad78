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

/** Floor space of the hall. Checks that everything fits inside and that footprints do not overlap. */
final class FloorOccupancy {
    /** Overlap in metres up to which a collision is rounding of the drawing. */
    private static final double TOLERANCE_METRES = 0.001;

    /** Free distance in metres between walls and contents, if the size of the hall follows from its contents. */
    static final double MARGIN = 4;

    private record Standing(String owner, Footprint footprint, FileEntry at) {}

    private final List<Standing> standing = new ArrayList<>();
    private final List<Standing> placed = new ArrayList<>();
    private final Map<IdReferences.IdKind, Map<String, FileEntry>> unplaced = new EnumMap<>(IdReferences.IdKind.class);

    void add(String owner, Footprint footprint, FileEntry at) {
        standing.add(new Standing(owner, footprint, at));
    }

    /** Enters an automatic place: it collides with nothing, but may lie outside the hall. */
    void addPlaced(String owner, Footprint footprint, FileEntry at) {
        placed.add(new Standing(owner, footprint, at));
    }

    /** Enters a thing without a place in the file; automatic placement places it later. */
    void addUnplaced(IdReferences.IdKind kind, String id, FileEntry owner) {
        unplaced(kind).putIfAbsent(id, owner);
    }

    /** Unplaced things of this kind, by id. */
    Map<String, FileEntry> unplaced(IdReferences.IdKind kind) {
        return unplaced.computeIfAbsent(kind, _ -> new LinkedHashMap<>());
    }

    /** Footprints of everything placed so far. */
    List<Footprint> taken() {
        return Stream.concat(standing.stream(), placed.stream())
                .map(Standing::footprint)
                .toList();
    }

    /** Width of a hall that holds everything placed. */
    Optional<Length> width() {
        return Optional.of(Length.metres(MARGIN
                + taken().stream().mapToDouble(FloorOccupancy::east).max().orElse(MARGIN)));
    }

    /** Depth of a hall that holds everything placed. */
    Optional<Length> depth() {
        return Optional.of(Length.metres(MARGIN
                + taken().stream().mapToDouble(FloorOccupancy::north).max().orElse(MARGIN)));
    }

    void check(Length hallWidth, Length hallDepth) {
        Stream.concat(standing.stream(), placed.stream()).forEach(it -> checkInside(it, hallWidth, hallDepth));
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
