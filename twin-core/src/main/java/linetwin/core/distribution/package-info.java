/**
 * Distributions of times that a line file can name, each with its mean and its coefficient of variation. Must not
 * depend on lines or draw random numbers, which is the task of the simulator.
 */
@NullMarked
package linetwin.core.distribution;

import org.jspecify.annotations.NullMarked;
