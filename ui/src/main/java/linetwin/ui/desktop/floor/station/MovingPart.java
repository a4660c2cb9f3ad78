package linetwin.ui.desktop.floor.station;

import linetwin.ui.desktop.floor.mesh.MeshBuilder;

/**
 * A part that moves with the work.
 *
 * @param place the place whose work moves it
 * @param solids its shape about its own origin
 */
public record MovingPart(int place, MeshBuilder solids, PartMotion motion) {}
