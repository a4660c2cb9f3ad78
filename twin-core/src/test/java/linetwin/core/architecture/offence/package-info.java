/** Deliberate violations of the rules beside them. */
@NullMarked
package linetwin.core.architecture.offence;

import org.jspecify.annotations.NullMarked;
