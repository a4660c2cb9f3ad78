/**
 * Simulator of a line, seeded and deterministic: its kernel, its random streams and its public front. Must not depend
 * on threads or on the wall clock.
 */
@NullMarked
package linetwin.core.sim;

import org.jspecify.annotations.NullMarked;
