package linetwin.core.layout;

import java.util.Optional;
import linetwin.core.id.StationId;

/**
 * Branch from a station.
 *
 * @param to next station; empty if the route ends here
 * @param share share of the good units that take this branch, 0 to 1; the shares of one station add up to 1
 */
public record RouteBranch(Optional<StationId> to, double share) {}
