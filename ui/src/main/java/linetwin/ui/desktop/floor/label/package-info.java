/** Labels over the picture, placed so that none overlaps another. Must not know shapes of the scene. */
@NullMarked
package linetwin.ui.desktop.floor.label;

import org.jspecify.annotations.NullMarked;
