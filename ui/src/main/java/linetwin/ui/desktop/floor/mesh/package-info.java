/**
 * Meshes from a few solids, in hall coordinates (x east, y north, z up, metres), merged so that one station is one
 * shape. Must not know what the solids stand for.
 */
@NullMarked
package linetwin.ui.desktop.floor.mesh;

import org.jspecify.annotations.NullMarked;
