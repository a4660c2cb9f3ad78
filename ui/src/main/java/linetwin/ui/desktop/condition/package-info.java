/**
 * Words, shapes and colours of each {@link linetwin.core.model.StationCondition}: one table for tree, faceplate, plan,
 * floor, legend and event list. Must not decide which condition a station is in, nor know where it is drawn.
 */
@NullMarked
package linetwin.ui.desktop.condition;

import org.jspecify.annotations.NullMarked;
