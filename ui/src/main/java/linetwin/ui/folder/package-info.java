/** Where files of the user are. Must not know what is in them. */
@NullMarked
package linetwin.ui.folder;

import org.jspecify.annotations.NullMarked;
