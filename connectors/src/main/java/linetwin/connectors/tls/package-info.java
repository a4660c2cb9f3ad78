/**
 * Transport layer security for brokers: certificates and keys from PEM files, and what exactly is wrong with a
 * certificate that is refused. Must not know a protocol.
 */
@NullMarked
package linetwin.connectors.tls;

import org.jspecify.annotations.NullMarked;
