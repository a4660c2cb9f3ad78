/** Tests of the payload package. */
@NullMarked
package linetwin.connectors.payload;

import org.jspecify.annotations.NullMarked;
