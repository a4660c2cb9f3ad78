package linetwin.core.config;

import java.util.ArrayList;
import java.util.List;
import linetwin.core.layout.Footprint;
import linetwin.core.unit.Length;

/** Everything that stands in the hall: it must fit inside, and no two things can stand in one place. */
final class Floor {
    /** Less than this is rounding of the drawing, not a collision. */
    private static final double TOLERANCE_METRES = 0.001;

    private record Standing(String owner, Footprint footprint, Entry at) {}

    private final List<Standing> standing = new ArrayList<>();

    void add(String owner, Footprint footprint, Entry at) {
        standing.add(new Standing(owner, footprint, at));
    }

    void check(Length hallWidth, Length hallDepth) {
        for (int i = 0; i < standing.size(); i++) {
            var it = standing.get(i);
            if (!isInside(it.footprint, hallWidth.inMetres(), hallDepth.inMetres())) {
                it.at.fault(
                        "%s stands outside the hall of %s m x %s m"
                                .formatted(
                                        it.owner,
                                        Words.number(hallWidth.inMetres()),
                                        Words.number(hallDepth.inMetres())),
                        "x and y are its centre, from the south-west corner");
            }
            standing.subList(0, i).stream()
                    .filter(other -> overlap(it.footprint, other.footprint))
                    .findFirst()
                    .ifPresent(other -> it.at.fault(
                            "%s overlaps %s".formatted(it.owner, other.owner), "Move one of them or make it smaller"));
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

    private static double west(Footprint it) {
        return it.x().inMetres() - it.width().inMetres() / 2;
    }

    private static double east(Footprint it) {
        return it.x().inMetres() + it.width().inMetres() / 2;
    }

    private static double south(Footprint it) {
        return it.y().inMetres() - it.depth().inMetres() / 2;
    }

    private static double north(Footprint it) {
        return it.y().inMetres() + it.depth().inMetres() / 2;
    }
}
