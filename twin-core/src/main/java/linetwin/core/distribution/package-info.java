/**
 * How times spread: the distributions that a line file can name, each with its mean and its coefficient of variation.
 * Knows nothing of lines, and draws nothing: that is the simulator's.
 */
@NullMarked
package linetwin.core.distribution;

import org.jspecify.annotations.NullMarked;
