/** Tests of the plant package. */
@NullMarked
package linetwin.connectors.plant;

import org.jspecify.annotations.NullMarked;
