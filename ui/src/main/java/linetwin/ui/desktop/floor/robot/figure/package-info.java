/** Humanoids, limbs and parts as nodes of the scene, drawn as far as they have been built. Must not know stations. */
@NullMarked
package linetwin.ui.desktop.floor.robot.figure;

import org.jspecify.annotations.NullMarked;
