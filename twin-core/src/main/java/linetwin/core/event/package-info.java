/** What happened on the line, and how the state follows from it. The reducer is the only place where a line changes. */
@NullMarked
package linetwin.core.event;

import org.jspecify.annotations.NullMarked;
