@NullMarked
package linetwin.ui.cli.line;

import org.jspecify.annotations.NullMarked;
