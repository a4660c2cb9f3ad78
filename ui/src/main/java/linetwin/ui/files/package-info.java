/**
 * Finds and reads line files, connection files and the files that they name, and contains the path of the folder of the
 * user. Must not know JavaFX, the terminal, or sessions.
 */
@NullMarked
package linetwin.ui.files;

import org.jspecify.annotations.NullMarked;
