/** Labels over the picture: what is written where, so that nothing overlaps. Must not know shapes of the scene. */
@NullMarked
package linetwin.ui.desktop.floor.label;

import org.jspecify.annotations.NullMarked;
