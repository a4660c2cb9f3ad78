/** Quantities with their unit: SI inside; names of conversions contain the unit. */
@NullMarked
package linetwin.core.unit;

import org.jspecify.annotations.NullMarked;
