/**
 * Body of a humanoid: joints with their limits, lengths, poses, forward and inverse kinematics, and the build stages of
 * a robot. Must not know meshes.
 */
@NullMarked
package linetwin.ui.desktop.floor.robot.body;

import org.jspecify.annotations.NullMarked;
