/** The door to training: what it will be, and what can be practised with today. */
@NullMarked
package linetwin.ui.desktop.train;

import org.jspecify.annotations.NullMarked;
