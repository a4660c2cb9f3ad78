/** Tests of the package of the same name. */
@NullMarked
package linetwin.ui.app;

import org.jspecify.annotations.NullMarked;
