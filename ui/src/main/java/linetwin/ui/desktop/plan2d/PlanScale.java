package linetwin.ui.desktop.plan2d;

import linetwin.core.layout.Footprint;

/**
 * Scale from metres of the hall to pixels of the picture; north is up.
 *
 * @param pixelsPerMetre pixels per metre
 * @param left position of the west wall in pixels from the left
 * @param bottom position of the south wall in pixels from the top
 */
record PlanScale(double pixelsPerMetre, double left, double bottom) {
    private static final double LARGEST = 120;

    /** Scale at which the hall just fits, in the middle of the picture. */
    static PlanScale fitting(double hallWidth, double hallDepth, double width, double height, double margin) {
        var scale = Math.max(0.5, Math.min((width - 2 * margin) / hallWidth, (height - 2 * margin) / hallDepth));
        return new PlanScale(scale, (width - hallWidth * scale) / 2, (height + hallDepth * scale) / 2);
    }

    double x(double metres) {
        return left + metres * pixelsPerMetre;
    }

    double y(double metres) {
        return bottom - metres * pixelsPerMetre;
    }

    double left(Footprint area) {
        return x(area.x().inMetres() - area.width().inMetres() / 2);
    }

    double top(Footprint area) {
        return y(area.y().inMetres() + area.depth().inMetres() / 2);
    }

    double width(Footprint area) {
        return area.width().inMetres() * pixelsPerMetre;
    }

    double height(Footprint area) {
        return area.depth().inMetres() * pixelsPerMetre;
    }

    boolean covers(Footprint area, double pixelX, double pixelY) {
        return pixelX >= left(area)
                && pixelX <= left(area) + width(area)
                && pixelY >= top(area)
                && pixelY <= top(area) + height(area);
    }

    PlanScale moved(double byX, double byY) {
        return new PlanScale(pixelsPerMetre, left + byX, bottom + byY);
    }

    /** Scale larger by a factor, with the point under the pointer kept in place. */
    PlanScale zoomed(double factor, double aroundX, double aroundY) {
        var scale = Math.clamp(pixelsPerMetre * factor, 2, LARGEST);
        var applied = scale / pixelsPerMetre;
        return new PlanScale(scale, aroundX + (left - aroundX) * applied, aroundY + (bottom - aroundY) * applied);
    }
}
