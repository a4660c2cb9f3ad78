/** One half of a cycle between packages. */
@NullMarked
package linetwin.core.architecture.offence.second;

import org.jspecify.annotations.NullMarked;
