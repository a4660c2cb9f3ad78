/** Ids of things on a line, common to line files, PLCs and pictures. Must not depend on anything else of the line. */
@NullMarked
package linetwin.core.id;

import org.jspecify.annotations.NullMarked;
