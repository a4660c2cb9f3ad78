/** Tests of the commands, run as a person would run them. */
@NullMarked
package linetwin.ui.cli;

import org.jspecify.annotations.NullMarked;
