@NullMarked
package linetwin.ui.health;

import org.jspecify.annotations.NullMarked;
