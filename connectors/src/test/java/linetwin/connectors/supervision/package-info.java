/** Tests of the supervision of connections. */
@NullMarked
package linetwin.connectors.supervision;

import org.jspecify.annotations.NullMarked;
