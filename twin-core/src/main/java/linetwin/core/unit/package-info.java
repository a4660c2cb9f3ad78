/** Quantities with their unit: SI inside, the unit named wherever a bare number comes in or goes out. */
@NullMarked
package linetwin.core.unit;

import org.jspecify.annotations.NullMarked;
