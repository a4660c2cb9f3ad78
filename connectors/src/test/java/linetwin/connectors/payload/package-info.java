/** What payload promises. */
@NullMarked
package linetwin.connectors.payload;

import org.jspecify.annotations.NullMarked;
