/** Figures from sums of state times and counts, named as in ISO 22400-2. Must not ask where the state came from. */
@NullMarked
package linetwin.core.kpi;

import org.jspecify.annotations.NullMarked;
