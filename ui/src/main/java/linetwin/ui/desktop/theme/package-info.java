/** Light and dark theme of the window, its fonts and its spacings. Must not know the content. */
@NullMarked
package linetwin.ui.desktop.theme;

import org.jspecify.annotations.NullMarked;
