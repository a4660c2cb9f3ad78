/**
 * Runs replications on threads and compares their results. Progress and cancel are ports. Must not know JavaFX or the
 * terminal.
 */
@NullMarked
package linetwin.ui.experiment;

import org.jspecify.annotations.NullMarked;
