/**
 * Body of a humanoid: joints with their limits, lengths, poses, forward and inverse kinematics, and how far a robot has
 * been built. Must not know meshes.
 */
@NullMarked
package linetwin.ui.desktop.floor.robot.body;

import org.jspecify.annotations.NullMarked;
