/**
 * Defines the meaning of mapped tags for a line: the station and signal of a path, the state of a state name, the unit
 * of a serial. Must not know a protocol library, an arrival time or a feed.
 */
@NullMarked
package linetwin.connectors.tag;

import org.jspecify.annotations.NullMarked;
