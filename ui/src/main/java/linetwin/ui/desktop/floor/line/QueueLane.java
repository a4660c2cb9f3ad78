package linetwin.ui.desktop.floor.line;

import java.util.ArrayList;
import java.util.List;
import linetwin.core.layout.StationSpec;
import linetwin.ui.desktop.floor.hall.FloorRectangle;
import linetwin.ui.desktop.floor.mesh.MeshBuilder;
import linetwin.ui.desktop.floor.paint.EquipmentTint;
import linetwin.ui.desktop.floor.station.HandledSize;
import linetwin.ui.desktop.floor.station.UnitSpot;
import org.jspecify.annotations.Nullable;

/** Lane into a station: spots of waiting units, and the belt or table below them. Hall coordinates in metres. */
final class QueueLane {
    private static final double WALL = 0.12;
    private static final double LONGEST = 8;
    /** Greatest length of the lane into a first station in metres. */
    private static final double LONGEST_ENTRY = 6.6;
    /** Greatest number of spots, eight rows of robots across the lane; further units share the last one. */
    private static final int MOST_DRAWN = 40;

    private final FloorRectangle from;
    private final FloorRectangle to;
    private final HandledSize handledSize;
    private final List<UnitSpot> spots = new ArrayList<>();
    /** Unit vector from the edge of the station towards the previous station. */
    private final double outX;

    private final double outY;
    private final double gap;
    private final boolean aligned;

    /**
     * Lane into one station.
     *
     * @param before previous station; null for the first, which is entered from the side away from the second
     * @param waiting number of units that can wait here
     */
    QueueLane(
            StationSpec station,
            @Nullable StationSpec before,
            @Nullable StationSpec next,
            HandledSize handledSize,
            int waiting) {
        to = FloorRectangle.of(station.footprint());
        this.handledSize = handledSize;
        from = before != null ? FloorRectangle.of(before.footprint()) : mirrored(next);
        double gapX = Math.abs(from.x() - to.x()) - (from.width() + to.width()) / 2;
        double gapY = Math.abs(from.y() - to.y()) - (from.depth() + to.depth()) / 2;
        boolean alongX = gapX >= gapY;
        outX = alongX ? Math.signum(from.x() - to.x()) : 0;
        outY = alongX ? 0 : Math.signum(from.y() - to.y());
        int drawn = Math.min(waiting, MOST_DRAWN);
        double room = before == null ? Math.max(1.6, longEntry(drawn)) : Math.min(alongX ? gapX : gapY, LONGEST);
        gap = Math.max(0.4, room);
        aligned = before != null && alongX && Math.abs(from.y() - to.y()) < 0.8;
        spread(drawn);
    }

    /** Length of the queue before the first station in metres; only robots need a long one. */
    private double longEntry(int waiting) {
        return handledSize == HandledSize.ROBOT ? Math.min(waiting * handledSize.pitch(), LONGEST) : 0;
    }

    private FloorRectangle mirrored(@Nullable StationSpec next) {
        if (next == null) {
            return new FloorRectangle(to.west() - 5, to.south(), to.west() - 2, to.north());
        }
        var n = FloorRectangle.of(next.footprint());
        double dx = to.x() - n.x(), dy = to.y() - n.y();
        // Enters straight along one axis, even if the route turns after this station.
        return Math.abs(dx) >= Math.abs(dy)
                ? moved(Math.signum(dx) * entry(dx), 0)
                : moved(0, Math.signum(dy) * entry(dy));
    }

    private static double entry(double toNext) {
        return Math.min(Math.abs(toNext), LONGEST_ENTRY);
    }

    private FloorRectangle moved(double dx, double dy) {
        return new FloorRectangle(to.west() + dx, to.south() + dy, to.east() + dx, to.north() + dy);
    }

    private void spread(int queue) {
        double pitch = handledSize.pitch();
        int along = Math.max(1, (int) ((gap + 0.1) / pitch));
        int rows = (queue + along - 1) / along;
        for (int i = 0; i < queue; i++) {
            double out = gap <= pitch ? gap / 2 : pitch * (0.5 + i % along);
            double side = (Math.floorDiv(i, along) - (rows - 1) / 2.0) * pitch;
            spots.add(new UnitSpot(
                    edgeX() + outX * out + outY * side,
                    edgeY() + outY * out + outX * side + tableShift(),
                    handledSize.workHeight(),
                    handledSize == HandledSize.ROBOT ? 270 : 0));
        }
    }

    private double tableShift() {
        return handledSize == HandledSize.ROBOT || outY != 0 ? 0 : -0.1;
    }

    private double edgeX() {
        return outX == 0 ? to.x() : outX > 0 ? to.east() : to.west();
    }

    private double edgeY() {
        return outY == 0 ? to.y() : outY > 0 ? to.north() : to.south();
    }

    /** Spots of waiting units, the first next to the station. */
    List<UnitSpot> spots() {
        return spots;
    }

    /** Direction of the flow into the station in degrees, counter-clockwise from east. */
    double inwards() {
        return Math.toDegrees(Math.atan2(-outY, -outX));
    }

    /** Adds the belt or roller table below the units. Robots are on carriers and need none. */
    void addEquipment(MeshBuilder s) {
        if (handledSize == HandledSize.ROBOT) {
            return;
        }
        double pitch = handledSize.pitch();
        int rows = Math.max(1, (int) Math.ceil(spots.size() * pitch / Math.max(gap, pitch)));
        double width = Math.min(rows * pitch + 0.12, 2.4);
        double reach = aligned || handledSize != HandledSize.SMALL ? gap : Math.min(gap, 1.6);
        belt(s, reach, width);
    }

    private void belt(MeshBuilder s, double reach, double width) {
        double x = edgeX() + outX * reach / 2, y = edgeY() + outY * reach / 2 + tableShift();
        double w = outX == 0 ? width : reach + 0.5, d = outX == 0 ? reach + 0.5 : width;
        double z = handledSize.workHeight() - 0.02;
        s.in(EquipmentTint.ALUMINIUM).block(x, y, z - 0.12, w, d, 0.1, 0.015);
        s.in(handledSize == HandledSize.SMALL ? EquipmentTint.GRAPHITE : EquipmentTint.STEEL)
                .box(x, y, z - 0.02, w - (outX == 0 ? WALL : 0), d - (outX == 0 ? 0 : WALL), 0.02);
        s.in(EquipmentTint.STEEL);
        for (int k = 0; k < 4; k++) {
            s.box(x + (k % 2 - 0.5) * (w - 0.3), y + ((k >> 1) - 0.5) * (d - 0.1), 0, 0.06, 0.06, z - 0.1);
        }
    }

    /**
     * Paints the path of a carrier from the previous station: a blue guide line with at most two right-angled turns.
     */
    void guide(MeshBuilder lines, double height) {
        if (handledSize != HandledSize.ROBOT) {
            return;
        }
        guideFrom(from, lines, height);
    }

    /** Paints the path of a carrier from another station that leads here. */
    void guideFrom(FloorRectangle other, MeshBuilder lines, double height) {
        if (handledSize != HandledSize.ROBOT) {
            return;
        }
        lines.in(EquipmentTint.LINE_BLUE);
        double turnX = outX != 0 ? edgeX() + outX * Math.min(gap / 2, 1.5) : other.x();
        stripe(lines, other.x(), other.y(), turnX, other.y(), height);
        stripe(lines, turnX, other.y(), turnX, to.y(), height);
        stripe(lines, turnX, to.y(), to.x(), to.y(), height);
    }

    /** Paints the return of a carrier from the last station to the start of this lane, along {@code y}. */
    void guideBack(FloorRectangle last, double y, MeshBuilder lines, double height) {
        if (handledSize != HandledSize.ROBOT) {
            return;
        }
        double x = outX == 0 ? to.x() : edgeX() + outX * (gap + 0.6);
        lines.in(EquipmentTint.LINE_BLUE);
        stripe(lines, last.x(), last.y(), last.x(), y, height);
        stripe(lines, last.x(), y, x, y, height);
        stripe(lines, x, y, x, to.y(), height);
        stripe(lines, x, to.y(), to.x(), to.y(), height);
    }

    private static void stripe(MeshBuilder lines, double x0, double y0, double x1, double y1, double height) {
        double w = Math.abs(x1 - x0) + 0.1, d = Math.abs(y1 - y0) + 0.1;
        if (w > 0.2 || d > 0.2) {
            lines.sheet((x0 + x1) / 2, (y0 + y1) / 2, height, w, d);
        }
    }
}
