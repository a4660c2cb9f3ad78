/**
 * The names of things on a line: what a line file, a PLC and a picture must agree on. Knows nothing else of the line.
 */
@NullMarked
package linetwin.core.id;

import org.jspecify.annotations.NullMarked;
