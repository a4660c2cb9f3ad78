/**
 * Page of the Watch door: tree, faceplate, abnormal events and time strip around the view of the line. Must not know
 * the origin of the state, or the drawing of the line.
 */
@NullMarked
package linetwin.ui.desktop.watch;

import org.jspecify.annotations.NullMarked;
