/** Tests of the package of the same name. */
@NullMarked
package linetwin.ui.mark;

import org.jspecify.annotations.NullMarked;
