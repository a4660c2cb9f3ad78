/** Tests of the package of the same name. */
@NullMarked
package linetwin.ui.watch;

import org.jspecify.annotations.NullMarked;
