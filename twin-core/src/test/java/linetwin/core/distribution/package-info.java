/** Tests of the distributions' figures, of how they are found from a mean and a cv, and of what they refuse. */
@NullMarked
package linetwin.core.distribution;

import org.jspecify.annotations.NullMarked;
