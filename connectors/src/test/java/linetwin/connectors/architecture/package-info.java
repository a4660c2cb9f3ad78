/** Dependency rules of this module. */
@NullMarked
package linetwin.connectors.architecture;

import org.jspecify.annotations.NullMarked;
