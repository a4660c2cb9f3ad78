/**
 * The ports through which events reach a line, and the session that brings them into one order. Connectors implement
 * these ports; nothing here knows a protocol.
 */
@NullMarked
package linetwin.core.feed;

import org.jspecify.annotations.NullMarked;
