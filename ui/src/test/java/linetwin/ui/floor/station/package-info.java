/** Tests of the package of the same name. */
@NullMarked
package linetwin.ui.floor.station;

import org.jspecify.annotations.NullMarked;
