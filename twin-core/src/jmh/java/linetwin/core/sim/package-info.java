/** Benchmarks of what the kernel keeps to itself. */
@NullMarked
package linetwin.core.sim;

import org.jspecify.annotations.NullMarked;
