@NullMarked
package linetwin.ui.live;

import org.jspecify.annotations.NullMarked;
