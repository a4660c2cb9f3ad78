/**
 * Time of a line: whole microseconds since the session began; moments of clocks as whole microseconds. Must not read
 * the wall clock.
 */
@NullMarked
package linetwin.core.time;

import org.jspecify.annotations.NullMarked;
