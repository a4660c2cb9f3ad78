/**
 * State, delays, clock skew and diagnostics of each source, as values. Must not depend on a protocol, nor contain the
 * texts that a user reads.
 */
@NullMarked
package linetwin.core.health;

import org.jspecify.annotations.NullMarked;
