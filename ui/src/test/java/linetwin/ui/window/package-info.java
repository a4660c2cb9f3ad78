/**
 * Test base for windows: starts JavaFX once, opens a window or a page, acts by pointer and keyboard, waits for
 * conditions from frame to frame, and reads the content that is visible. Must not know any page of the program.
 */
@NullMarked
package linetwin.ui.window;

import org.jspecify.annotations.NullMarked;
