/** Tests of the package of the same name. */
@NullMarked
package linetwin.ui.desktop.plan2d;

import org.jspecify.annotations.NullMarked;
