/**
 * Hall: floor, aisles, area names, columns, zones, and the soft shadow of all fixed equipment. Must not know the state
 * of the line.
 */
@NullMarked
package linetwin.ui.desktop.floor.hall;

import org.jspecify.annotations.NullMarked;
