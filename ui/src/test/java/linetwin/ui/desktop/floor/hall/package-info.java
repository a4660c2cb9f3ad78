/** Tests of the package of the same name. */
@NullMarked
package linetwin.ui.desktop.floor.hall;

import org.jspecify.annotations.NullMarked;
