/**
 * Keys and gestures of the window: one table per part of the window binds them, and the help page lists the same
 * tables. Must not know pages, floor or plan.
 */
@NullMarked
package linetwin.ui.desktop.shortcut;

import org.jspecify.annotations.NullMarked;
