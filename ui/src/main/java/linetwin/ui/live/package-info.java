/** The thread on which a live line goes on. Must not know what is shown of it. */
@NullMarked
package linetwin.ui.live;

import org.jspecify.annotations.NullMarked;
