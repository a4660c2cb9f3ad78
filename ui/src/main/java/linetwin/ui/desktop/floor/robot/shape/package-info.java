/**
 * Solids and meshes of the links of a humanoid, of its supports and of its parts, at each level of detail. Must not
 * know motions.
 */
@NullMarked
package linetwin.ui.desktop.floor.robot.shape;

import org.jspecify.annotations.NullMarked;
