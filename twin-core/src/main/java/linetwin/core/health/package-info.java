/** Health of data sources over time, computed from their reported status. Must not know protocols, files or windows. */
@NullMarked
package linetwin.core.health;

import org.jspecify.annotations.NullMarked;
