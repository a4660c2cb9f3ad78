/** Architecture rules of this module, each with a violation that it must catch. */
@NullMarked
package linetwin.core.architecture;

import org.jspecify.annotations.NullMarked;
