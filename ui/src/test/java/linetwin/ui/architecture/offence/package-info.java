/** Deliberate violations of the rules beside them. */
@NullMarked
package linetwin.ui.architecture.offence;

import org.jspecify.annotations.NullMarked;
