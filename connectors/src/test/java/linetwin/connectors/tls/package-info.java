/** What tls promises. */
@NullMarked
package linetwin.connectors.tls;

import org.jspecify.annotations.NullMarked;
