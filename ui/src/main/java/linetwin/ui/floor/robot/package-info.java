/**
 * The humanoids of the floor and the parts they are made of, drawn as far as they have been built: skeleton, motions,
 * procedural bodies, shared meshes and palettes. Must not know stations' places, the camera, or where the state of the
 * line comes from.
 *
 * <p>Coordinates are those of the hall: x east, y north, z up, in metres; a robot's own frame is x forward, y left, z
 * up. JavaFX has y down, so a hall point (x, y, z) is drawn at X = x, Y = -z, Z = y (see
 * {@link linetwin.ui.floor.robot.HallFrame}); that is a rotation, so triangles keep their sense.
 */
@NullMarked
package linetwin.ui.floor.robot;

import org.jspecify.annotations.NullMarked;
