/**
 * Defines the meaning of mapped tags for a line: which station and signal a path stands for, which state a name stands
 * for, which unit a serial names. Must not know a protocol library, an arrival time or a feed.
 */
@NullMarked
package linetwin.connectors.tag;

import org.jspecify.annotations.NullMarked;
