package linetwin.core.sim.kernel;

import org.jspecify.annotations.Nullable;

/**
 * One way on from a station: to the queue of another station, into a store, or off the line.
 *
 * @param to station whose queue a unit enters; at the end of a circulating route, the first station, for the unit that
 *     takes over the carrier
 * @param store store that the unit enters
 * @param ends true if the route ends here
 */
record RouteExit(@Nullable Station to, @Nullable Store store, boolean ends) {}
