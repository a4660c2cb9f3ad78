/** The door to training: what it will be, and what can be practised with today. */
@NullMarked
package linetwin.ui.train;

import org.jspecify.annotations.NullMarked;
