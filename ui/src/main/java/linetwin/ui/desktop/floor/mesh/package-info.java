/**
 * Meshes of a few kinds of solids, in hall coordinates (x east, y north, z up, metres), merged so that one station is
 * one shape. Must not know the meaning of the solids.
 */
@NullMarked
package linetwin.ui.desktop.floor.mesh;

import org.jspecify.annotations.NullMarked;
