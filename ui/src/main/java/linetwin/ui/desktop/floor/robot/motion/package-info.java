/** Motions of a humanoid under test: pure functions of time to a pose. Must not know the scene. */
@NullMarked
package linetwin.ui.desktop.floor.robot.motion;

import org.jspecify.annotations.NullMarked;
