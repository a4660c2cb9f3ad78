/**
 * Events on the line, and the reducer that derives the state from them. The reducer is the only place where a line
 * changes.
 */
@NullMarked
package linetwin.core.event;

import org.jspecify.annotations.NullMarked;
