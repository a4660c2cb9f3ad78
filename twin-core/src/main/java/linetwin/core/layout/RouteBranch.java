package linetwin.core.layout;

import java.util.Optional;
import linetwin.core.id.StationId;

/**
 * One way on from a station.
 *
 * @param to the next station; empty where the route ends here
 * @param share of the good units that go this way, 0 to 1; those of one station add up to 1
 */
public record RouteBranch(Optional<StationId> to, double share) {}
