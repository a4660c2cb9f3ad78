/** Ports of the virtual plant: what to start, how it is secured, which faults it injects. Must not know servers. */
@NullMarked
package linetwin.core.plant;

import org.jspecify.annotations.NullMarked;
