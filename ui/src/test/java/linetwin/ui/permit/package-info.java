@NullMarked
package linetwin.ui.permit;

import org.jspecify.annotations.NullMarked;
