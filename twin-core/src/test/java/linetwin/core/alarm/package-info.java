/** Tests of the package of the same name. */
@NullMarked
package linetwin.core.alarm;

import org.jspecify.annotations.NullMarked;
