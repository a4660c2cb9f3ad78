/**
 * Kernel of the simulator: stations, places, stores and benches as numbers in flat arrays, without allocation per
 * event. Only the simulator may use it.
 */
@NullMarked
package linetwin.core.sim.kernel;

import org.jspecify.annotations.NullMarked;
