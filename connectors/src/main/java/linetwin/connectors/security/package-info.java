/**
 * Who we are and whom we trust: our own application certificate, the certificates of other sides, and the best
 * protection that each has offered so far, all kept as files under the user's own folder. Must not know a protocol
 * library.
 */
@NullMarked
package linetwin.connectors.security;

import org.jspecify.annotations.NullMarked;
