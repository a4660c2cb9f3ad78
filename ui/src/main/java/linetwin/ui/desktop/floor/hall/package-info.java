/**
 * The hall itself: floor, aisles, area names, columns, zones, and the soft shadow of all that stands still. Must not
 * know the state of the line.
 */
@NullMarked
package linetwin.ui.desktop.floor.hall;

import org.jspecify.annotations.NullMarked;
