/**
 * The 3D line: the hall, its stations and the units on them, drawn from a {@code LineState} once per frame. Shapes of
 * {@code javafx.scene.shape} and FXyz3D stay inside this package and its sub-packages. Must not know where the state
 * comes from, nor any window around it.
 */
@NullMarked
package linetwin.ui.desktop.floor;

import org.jspecify.annotations.NullMarked;
