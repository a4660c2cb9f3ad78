@NullMarked
package linetwin.ui.cli.live;

import org.jspecify.annotations.NullMarked;
