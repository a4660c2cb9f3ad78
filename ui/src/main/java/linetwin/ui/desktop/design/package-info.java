/** The door to the designer: what it will be, what can be done today, and the plan of the line in figures. */
@NullMarked
package linetwin.ui.desktop.design;

import org.jspecify.annotations.NullMarked;
