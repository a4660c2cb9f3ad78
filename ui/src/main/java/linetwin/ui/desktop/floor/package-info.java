/**
 * 3D view of the line: hall, stations and units, drawn from a {@code LineState} once per frame. Shapes of
 * {@code javafx.scene.shape} and FXyz3D stay inside this package and its sub-packages. Must not know the source of the
 * state, nor the window around it.
 */
@NullMarked
package linetwin.ui.desktop.floor;

import org.jspecify.annotations.NullMarked;
