/**
 * Decides what happens next, from a seed: the kernel, its random streams and its observed face. Must not know threads
 * or the wall clock.
 */
@NullMarked
package linetwin.core.sim;

import org.jspecify.annotations.NullMarked;
