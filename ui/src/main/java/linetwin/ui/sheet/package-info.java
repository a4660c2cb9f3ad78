/** A page of words with commands to copy: for doors whose room is not built yet. Must not know a line. */
@NullMarked
package linetwin.ui.sheet;

import org.jspecify.annotations.NullMarked;
