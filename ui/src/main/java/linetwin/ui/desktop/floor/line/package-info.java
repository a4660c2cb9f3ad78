/**
 * The line on the floor as its state says: stations with their moving parts and marks, and the units between them. Must
 * not know windows, labels or the camera's keys.
 */
@NullMarked
package linetwin.ui.desktop.floor.line;

import org.jspecify.annotations.NullMarked;
