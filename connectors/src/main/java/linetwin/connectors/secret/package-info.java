/**
 * Fetches secrets from where they are kept: the environment, a file of the user, the key store of the system. Knows no
 * protocol, keeps nothing, and never puts a secret into a message.
 */
@NullMarked
package linetwin.connectors.secret;

import org.jspecify.annotations.NullMarked;
