/** State and key figures of a line as text and JSON for the command line. Must not know sessions or experiments. */
@NullMarked
package linetwin.ui.cli.line;

import org.jspecify.annotations.NullMarked;
