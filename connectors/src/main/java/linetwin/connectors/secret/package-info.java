/**
 * Readers of secrets from the environment, from a file of the user or from the key store of the system. Must not depend
 * on a protocol, store a secret or write a secret into a message.
 */
@NullMarked
package linetwin.connectors.secret;

import org.jspecify.annotations.NullMarked;
