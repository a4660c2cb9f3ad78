/** Where the viewer stands: orbit, pan, zoom, named views, flights between them. Must not know what is drawn. */
@NullMarked
package linetwin.ui.desktop.floor.camera;

import org.jspecify.annotations.NullMarked;
