/** Tests of the package of the same name. */
@NullMarked
package linetwin.ui.desktop.condition;

import org.jspecify.annotations.NullMarked;
