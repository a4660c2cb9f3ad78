/** Window of the desktop: pages, bars, frame loop, preferences. Must not know the command line. */
@NullMarked
package linetwin.ui.desktop;

import org.jspecify.annotations.NullMarked;
