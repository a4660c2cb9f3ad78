/** Checks the line and connection files that LineTwin brings along. Must not know more of a line than its files say. */
@NullMarked
package linetwin.configs;

import org.jspecify.annotations.NullMarked;
