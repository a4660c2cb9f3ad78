/** Selection of the user, shared by the floor, the plan, the tree and the faceplate. Must not know any of them. */
@NullMarked
package linetwin.ui.desktop.selection;

import org.jspecify.annotations.NullMarked;
