package linetwin.core.sim.kernel;

import org.jspecify.annotations.Nullable;

/**
 * One way on from a station: to the queue of another, into a store, or off the line.
 *
 * @param to the station whose queue a unit goes to; at the end of a route that circulates, the unit that takes over its
 *     carrier
 * @param store the store that it goes into
 * @param ends whether the route ends here
 */
record RouteExit(@Nullable Station to, @Nullable Store store, boolean ends) {}
