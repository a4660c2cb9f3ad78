/** One half of a cycle between packages. */
@NullMarked
package linetwin.core.architecture.offence.first;

import org.jspecify.annotations.NullMarked;
