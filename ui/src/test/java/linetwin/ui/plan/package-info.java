/** Tests of the package of the same name. */
@NullMarked
package linetwin.ui.plan;

import org.jspecify.annotations.NullMarked;
