/** Tests of plant and feeds together, over real servers on loopback. */
@NullMarked
package linetwin.connectors.loopback;

import org.jspecify.annotations.NullMarked;
