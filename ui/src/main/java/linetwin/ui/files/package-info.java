/**
 * Finds and reads line and connection files and the files they name, and knows the user's folder. Must not know JavaFX,
 * the terminal, or sessions.
 */
@NullMarked
package linetwin.ui.files;

import org.jspecify.annotations.NullMarked;
