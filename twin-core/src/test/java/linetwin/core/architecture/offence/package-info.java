/** Deliberate offences against the rules beside them. */
@NullMarked
package linetwin.core.architecture.offence;

import org.jspecify.annotations.NullMarked;
