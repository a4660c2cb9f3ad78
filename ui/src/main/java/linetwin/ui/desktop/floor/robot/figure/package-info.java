/** Humanoids, limbs and parts as nodes of the scene, at their build stage. Must not know stations. */
@NullMarked
package linetwin.ui.desktop.floor.robot.figure;

import org.jspecify.annotations.NullMarked;
