/** Page of the Design door: planned functions, commands that exist today, and the plan of the line in figures. */
@NullMarked
package linetwin.ui.desktop.design;

import org.jspecify.annotations.NullMarked;
