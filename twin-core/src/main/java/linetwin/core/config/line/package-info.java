/**
 * Line files to layouts: readers of each section, distribution forms, checks of routing and material flow, automatic
 * placement. Works on text that was read elsewhere; must not open files.
 */
@NullMarked
package linetwin.core.config.line;

import org.jspecify.annotations.NullMarked;
