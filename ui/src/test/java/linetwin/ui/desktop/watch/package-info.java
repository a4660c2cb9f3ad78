/** Tests of the package of the same name. */
@NullMarked
package linetwin.ui.desktop.watch;

import org.jspecify.annotations.NullMarked;
