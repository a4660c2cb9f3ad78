/** Commands of the command line, their options and converters. Must not know the desktop or its pages. */
@NullMarked
package linetwin.ui.cli;

import org.jspecify.annotations.NullMarked;
