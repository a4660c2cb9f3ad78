/** What the build holds this module to. */
@NullMarked
package linetwin.connectors.architecture;

import org.jspecify.annotations.NullMarked;
