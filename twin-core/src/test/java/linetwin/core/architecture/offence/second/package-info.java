/** Contains one half of a cycle of packages. */
@NullMarked
package linetwin.core.architecture.offence.second;

import org.jspecify.annotations.NullMarked;
