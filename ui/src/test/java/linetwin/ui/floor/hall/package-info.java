/** Tests of the package of the same name. */
@NullMarked
package linetwin.ui.floor.hall;

import org.jspecify.annotations.NullMarked;
