/** Page of the Train door: planned functions, and exercises that are possible today. */
@NullMarked
package linetwin.ui.desktop.train;

import org.jspecify.annotations.NullMarked;
