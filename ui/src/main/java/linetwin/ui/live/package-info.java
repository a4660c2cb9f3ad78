/**
 * Live session of a line: its feeds, its thread, the look-up of connectors, and the process of the virtual plant. Must
 * not know JavaFX or the terminal.
 */
@NullMarked
package linetwin.ui.live;

import org.jspecify.annotations.NullMarked;
