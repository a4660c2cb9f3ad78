/** Tests of the package of the same name. */
@NullMarked
package linetwin.ui.files;

import org.jspecify.annotations.NullMarked;
