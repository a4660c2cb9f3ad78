/**
 * The door to the running line: tree, faceplate, abnormal events and time strip around the room in which the line is
 * drawn. Must not know where the state comes from, nor how the room draws it.
 */
@NullMarked
package linetwin.ui.desktop.watch;

import org.jspecify.annotations.NullMarked;
