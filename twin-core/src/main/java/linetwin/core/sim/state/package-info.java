/**
 * State of a simulation run in flat arrays, its event list and its first-come-first-served lists. A snapshot copies it
 * as a whole. Must not depend on stations.
 */
@NullMarked
package linetwin.core.sim.state;

import org.jspecify.annotations.NullMarked;
