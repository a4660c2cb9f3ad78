/** Tests of the package of the same name. */
@NullMarked
package linetwin.ui.text;

import org.jspecify.annotations.NullMarked;
