/** Ports of the virtual plant: start arguments, access, injected faults. Must not depend on servers. */
@NullMarked
package linetwin.core.plant;

import org.jspecify.annotations.NullMarked;
