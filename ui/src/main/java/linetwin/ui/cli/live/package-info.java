/**
 * Live sessions on the command line: pages, streams, health of sources, certificates, input and shutdown. Must not know
 * commands.
 */
@NullMarked
package linetwin.ui.cli.live;

import org.jspecify.annotations.NullMarked;
