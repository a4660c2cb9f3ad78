/** Tests of the figures of distributions, of fits to a mean and a cv, and of refusals. */
@NullMarked
package linetwin.core.distribution;

import org.jspecify.annotations.NullMarked;
