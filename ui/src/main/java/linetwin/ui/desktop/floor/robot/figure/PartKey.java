package linetwin.ui.desktop.floor.robot.figure;

import linetwin.core.id.ProductId;
import linetwin.ui.desktop.floor.robot.body.PartKind;
import linetwin.ui.desktop.floor.robot.shape.MeshDetail;

/** Key of a part mesh. */
record PartKey(ProductId body, PartKind part, int step, boolean onStand, MeshDetail detail) {}
