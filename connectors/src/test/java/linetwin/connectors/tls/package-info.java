/** Tests of the TLS package. */
@NullMarked
package linetwin.connectors.tls;

import org.jspecify.annotations.NullMarked;
