/** Tests of the package of the same name. */
@NullMarked
package linetwin.ui.desktop.floor.mesh;

import org.jspecify.annotations.NullMarked;
