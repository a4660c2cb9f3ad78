/**
 * Rates that follow from a layout alone: the greatest flow through its stations, its design cycle, and the load of its
 * rework benches. Must not depend on the simulator.
 */
@NullMarked
package linetwin.core.kpi.capacity;

import org.jspecify.annotations.NullMarked;
