/**
 * Content of a connection file: sources, tags, security, permits and where secrets are kept. Immutable records; must
 * not know a protocol library or open a connection.
 */
@NullMarked
package linetwin.core.connection;

import org.jspecify.annotations.NullMarked;
