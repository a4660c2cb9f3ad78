/** The composition root: wiring, the wall clock, and the one thread that steps the session. */
@NullMarked
package linetwin.ui.app;

import org.jspecify.annotations.NullMarked;
