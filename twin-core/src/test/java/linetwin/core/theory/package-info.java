/** Tests of simulated lines against the exact steady state of small lines. */
@NullMarked
package linetwin.core.theory;

import org.jspecify.annotations.NullMarked;
