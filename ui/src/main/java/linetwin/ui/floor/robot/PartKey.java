package linetwin.ui.floor.robot;

import linetwin.core.id.ProductId;

/** What tells one part mesh from another. */
record PartKey(ProductId body, Part part, int step, boolean onStand, Detail detail) {}
