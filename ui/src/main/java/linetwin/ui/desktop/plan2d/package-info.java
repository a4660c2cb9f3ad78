/**
 * The line from above in two dimensions: it takes the place of the 3D floor where that is refused. Must not know the
 * floor, nor where the state comes from.
 */
@NullMarked
package linetwin.ui.desktop.plan2d;

import org.jspecify.annotations.NullMarked;
