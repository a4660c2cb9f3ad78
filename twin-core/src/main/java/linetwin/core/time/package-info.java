/** Line time: whole microseconds since the session began. Must not know the wall clock. */
@NullMarked
package linetwin.core.time;

import org.jspecify.annotations.NullMarked;
