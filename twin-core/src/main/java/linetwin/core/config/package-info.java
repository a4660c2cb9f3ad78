/**
 * Text to layout: reads line and connection files and says every fault in them with file, line and column. Works on
 * text that was read elsewhere; must not open files.
 */
@NullMarked
package linetwin.core.config;

import org.jspecify.annotations.NullMarked;
