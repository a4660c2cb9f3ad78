/**
 * Transport layer security for brokers: certificates and keys from PEM files, and the exact cause of a refused
 * certificate. Must not depend on a protocol.
 */
@NullMarked
package linetwin.connectors.tls;

import org.jspecify.annotations.NullMarked;
