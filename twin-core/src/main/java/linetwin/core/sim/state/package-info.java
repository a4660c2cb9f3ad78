/**
 * State of a simulation run in flat arrays, its event list and its first-come-first-served lists. Copied as a whole for
 * a snapshot. Must not know stations.
 */
@NullMarked
package linetwin.core.sim.state;

import org.jspecify.annotations.NullMarked;
