/** Results of experiments on the command line: tables, JSON, progress. Must not know commands. */
@NullMarked
package linetwin.ui.cli.experiment;

import org.jspecify.annotations.NullMarked;
