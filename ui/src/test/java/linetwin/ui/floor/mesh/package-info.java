/** Tests of the package of the same name. */
@NullMarked
package linetwin.ui.floor.mesh;

import org.jspecify.annotations.NullMarked;
