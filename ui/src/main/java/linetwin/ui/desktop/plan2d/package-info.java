/**
 * 2D plan of the line from above, shown if 3D is not available. Must not know the floor, nor the source of the state.
 */
@NullMarked
package linetwin.ui.desktop.plan2d;

import org.jspecify.annotations.NullMarked;
