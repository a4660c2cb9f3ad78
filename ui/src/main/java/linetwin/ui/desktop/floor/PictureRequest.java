package linetwin.ui.desktop.floor;

import linetwin.core.layout.Language;
import linetwin.core.layout.LineLayout;
import linetwin.core.model.LineState;
import linetwin.core.time.LineTime;
import linetwin.ui.desktop.floor.paint.FloorLook;

/**
 * Request for one picture of a line.
 *
 * @param width in pixels
 * @param height in pixels
 * @param view a named view, {@code station:ID}, {@code robot:SERIAL}, or one of {@code robot:half-built},
 *     {@code robot:finished}, {@code robot:hung}, {@code robot:walking}
 */
public record PictureRequest(
        LineLayout layout,
        LineState state,
        LineTime at,
        int width,
        int height,
        String view,
        FloorLook look,
        boolean dark,
        boolean labels,
        boolean legend,
        Language language) {}
