/**
 * Identity and trust: the application certificate of this program, the certificates of servers, and the strongest
 * protection used with each endpoint so far, all stored as files below the folder of the user. Must not depend on a
 * protocol library.
 */
@NullMarked
package linetwin.connectors.security;

import org.jspecify.annotations.NullMarked;
