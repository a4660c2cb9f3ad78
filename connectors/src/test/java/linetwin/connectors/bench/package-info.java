/**
 * LineTwin beside the bare libraries, in one run: the same server, the same items, the same settings, each client a
 * process of its own. {@link linetwin.connectors.bench.SideBySide} starts everything and writes the table.
 */
@NullMarked
package linetwin.connectors.bench;

import org.jspecify.annotations.NullMarked;
