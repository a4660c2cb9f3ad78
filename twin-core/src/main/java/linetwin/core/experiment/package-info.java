/** Experiments of many runs: replications, their intervals and comparisons. */
@NullMarked
package linetwin.core.experiment;

import org.jspecify.annotations.NullMarked;
