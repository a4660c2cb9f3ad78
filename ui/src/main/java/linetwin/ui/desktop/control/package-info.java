/** Controls that several pages share: panels, bars, lists and sheets. Must not know a line. */
@NullMarked
package linetwin.ui.desktop.control;

import org.jspecify.annotations.NullMarked;
