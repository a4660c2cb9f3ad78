/**
 * Figures computed from sums of state times and counts, named as in ISO 22400-2. Must not depend on the origin of the
 * state.
 */
@NullMarked
package linetwin.core.kpi;

import org.jspecify.annotations.NullMarked;
