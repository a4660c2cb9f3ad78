/**
 * How the condition of a thing on the line is told: one word, one shape and one colour role, the same in the tree, the
 * faceplate, the plan and the event strip. Must not know where it is drawn.
 */
@NullMarked
package linetwin.ui.mark;

import org.jspecify.annotations.NullMarked;
