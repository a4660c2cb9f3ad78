/**
 * Methods that say where the bottleneck of a line is, each as its paper has it, from shares of time or from active
 * periods. Must not know where the figures came from.
 */
@NullMarked
package linetwin.core.kpi.bottleneck;

import org.jspecify.annotations.NullMarked;
