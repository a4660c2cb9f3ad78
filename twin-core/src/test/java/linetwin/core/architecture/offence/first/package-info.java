/** Contains one half of a cycle of packages. */
@NullMarked
package linetwin.core.architecture.offence.first;

import org.jspecify.annotations.NullMarked;
