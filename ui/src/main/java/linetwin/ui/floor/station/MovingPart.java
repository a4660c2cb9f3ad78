package linetwin.ui.floor.station;

import linetwin.ui.floor.mesh.Solids;

/**
 * A part that moves with the work.
 *
 * @param place the place whose work moves it
 * @param solids its shape about its own origin
 */
public record MovingPart(int place, Solids solids, Motion motion) {}
