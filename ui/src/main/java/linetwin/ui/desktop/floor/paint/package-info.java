/** Colours, materials and textures of the floor, by look and theme. Must not know stations, units or the camera. */
@NullMarked
package linetwin.ui.desktop.floor.paint;

import org.jspecify.annotations.NullMarked;
