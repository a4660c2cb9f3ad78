/** Tests of the commands, run as a user would run them. */
@NullMarked
package linetwin.ui.cli;

import org.jspecify.annotations.NullMarked;
