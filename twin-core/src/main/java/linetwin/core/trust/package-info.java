/** Ports for certificates of servers and for the decisions about them. Must not depend on files or protocols. */
@NullMarked
package linetwin.core.trust;

import org.jspecify.annotations.NullMarked;
