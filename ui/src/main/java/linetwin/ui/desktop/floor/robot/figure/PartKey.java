package linetwin.ui.desktop.floor.robot.figure;

import linetwin.core.id.ProductId;
import linetwin.ui.desktop.floor.robot.body.PartKind;
import linetwin.ui.desktop.floor.robot.shape.MeshDetail;

/** What tells one part mesh from another. */
record PartKey(ProductId body, PartKind part, int step, boolean onStand, MeshDetail detail) {}
