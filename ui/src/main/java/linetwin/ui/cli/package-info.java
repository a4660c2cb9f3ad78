/** The command line: one class per command. Must not know JavaFX, but for the commands that open a window or draw. */
@NullMarked
package linetwin.ui.cli;

import org.jspecify.annotations.NullMarked;
