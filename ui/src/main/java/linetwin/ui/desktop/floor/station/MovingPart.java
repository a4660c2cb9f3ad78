package linetwin.ui.desktop.floor.station;

import linetwin.ui.desktop.floor.mesh.MeshBuilder;

/**
 * Part that moves with the work.
 *
 * @param place index of the place whose work moves it
 * @param solids shape relative to its own origin
 */
public record MovingPart(int place, MeshBuilder solids, PartMotion motion) {}
