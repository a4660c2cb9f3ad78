@NullMarked
package linetwin.ui.desktop.health;

import org.jspecify.annotations.NullMarked;
