@NullMarked
package linetwin.ui.experiment;

import org.jspecify.annotations.NullMarked;
