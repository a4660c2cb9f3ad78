@NullMarked
package linetwin.ui.equipment;

import org.jspecify.annotations.NullMarked;
