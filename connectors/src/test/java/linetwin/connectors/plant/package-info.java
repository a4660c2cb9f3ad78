/** What plant promises. */
@NullMarked
package linetwin.connectors.plant;

import org.jspecify.annotations.NullMarked;
