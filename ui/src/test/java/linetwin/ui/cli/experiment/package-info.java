@NullMarked
package linetwin.ui.cli.experiment;

import org.jspecify.annotations.NullMarked;
