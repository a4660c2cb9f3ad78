/**
 * Equipment on the footprint of a station: shared parts, a head for each equipment class, the spots of units, and the
 * parts that move with the work. Must not know the state of the line.
 */
@NullMarked
package linetwin.ui.desktop.floor.station;

import org.jspecify.annotations.NullMarked;
