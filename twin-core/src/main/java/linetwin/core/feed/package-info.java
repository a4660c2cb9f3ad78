/**
 * Ports through which events reach a line: feeds, their sink, line clock and pace. Connectors implement these ports;
 * must not know a protocol.
 */
@NullMarked
package linetwin.core.feed;

import org.jspecify.annotations.NullMarked;
