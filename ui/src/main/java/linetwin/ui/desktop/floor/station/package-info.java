/**
 * What stands on a station's footprint: shared parts, a head for each equipment class, the spots for units, and the few
 * parts that move with the work. Must not know the state of the line.
 */
@NullMarked
package linetwin.ui.desktop.floor.station;

import org.jspecify.annotations.NullMarked;
