/** Benchmarks of internals of the kernel. */
@NullMarked
package linetwin.core.sim;

import org.jspecify.annotations.NullMarked;
