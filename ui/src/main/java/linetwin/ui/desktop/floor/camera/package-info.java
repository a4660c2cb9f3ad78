/** Camera of the floor: orbit, pan, zoom, named views and flights between them. Must not know what is drawn. */
@NullMarked
package linetwin.ui.desktop.floor.camera;

import org.jspecify.annotations.NullMarked;
