/**
 * Content of a connection file: sources, tags, security, permits and references to secrets. Immutable records; must not
 * depend on a protocol library or open a connection.
 */
@NullMarked
package linetwin.core.connection;

import org.jspecify.annotations.NullMarked;
