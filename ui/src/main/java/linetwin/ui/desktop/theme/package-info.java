/** The light and the dark look of the window, its fonts and its one set of spacings. Must not know what is shown. */
@NullMarked
package linetwin.ui.desktop.theme;

import org.jspecify.annotations.NullMarked;
