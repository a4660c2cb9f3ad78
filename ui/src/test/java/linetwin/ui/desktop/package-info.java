@NullMarked
package linetwin.ui.desktop;

import org.jspecify.annotations.NullMarked;
