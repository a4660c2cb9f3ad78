/** Tests of the package of the same name. */
@NullMarked
package linetwin.ui.desktop.shortcut;

import org.jspecify.annotations.NullMarked;
