/**
 * State, delays, clock skew and diagnostics of each source, as values. Must not know a protocol, nor the words that a
 * user reads.
 */
@NullMarked
package linetwin.core.health;

import org.jspecify.annotations.NullMarked;
