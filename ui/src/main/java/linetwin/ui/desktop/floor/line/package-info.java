/**
 * Figures of the line on the floor, drawn from its state: stations with their moving parts and marks, and the units
 * between them. Must not know windows, labels or the keys of the camera.
 */
@NullMarked
package linetwin.ui.desktop.floor.line;

import org.jspecify.annotations.NullMarked;
