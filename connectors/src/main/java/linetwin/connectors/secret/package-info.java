/** Reads secrets from where they are kept; they are never written, logged or shown. Must not know a protocol. */
@NullMarked
package linetwin.connectors.secret;

import org.jspecify.annotations.NullMarked;
