/** Architecture rules of this module, each beside a violation that it must detect. */
@NullMarked
package linetwin.ui.architecture;

import org.jspecify.annotations.NullMarked;
