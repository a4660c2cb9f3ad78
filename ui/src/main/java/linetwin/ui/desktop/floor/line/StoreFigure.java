package linetwin.ui.desktop.floor.line;

import java.util.ArrayList;
import java.util.List;
import linetwin.ui.desktop.floor.hall.FloorRectangle;
import linetwin.ui.desktop.floor.mesh.MeshBuilder;
import linetwin.ui.desktop.floor.paint.EquipmentTint;
import linetwin.ui.desktop.floor.station.HandledSize;
import linetwin.ui.desktop.floor.station.UnitSpot;

/** Supermarket rack with one spot for each part of its capacity. Hall coordinates in metres. */
final class StoreFigure {
    private final FloorRectangle rect;
    private final HandledSize handledSize;
    private final List<UnitSpot> spots = new ArrayList<>();
    private int columns;
    private int rows;
    private int levels;

    StoreFigure(FloorRectangle rect, HandledSize handledSize, int capacity) {
        this.rect = rect;
        this.handledSize = handledSize;
        columns = Math.max(1, (int) (rect.width() / pitchX()));
        rows = Math.max(1, (int) (rect.depth() / pitchY()));
        levels = Math.max(1, (capacity + columns * rows - 1) / (columns * rows));
        // A store of capacity 0 has one spot, for a part that passes through.
        for (int i = 0; i < Math.max(1, capacity); i++) {
            spots.add(spot(i));
        }
    }

    private double pitchX() {
        return handledSize == HandledSize.SMALL ? 1.0 : handledSize == HandledSize.LIMB ? 1.2 : 0.6;
    }

    private double pitchY() {
        return handledSize == HandledSize.SMALL ? 0.46 : handledSize == HandledSize.LIMB ? 0.42 : 0.7;
    }

    private double levelHeight() {
        return switch (handledSize) {
            case SMALL -> 0.42;
            case PACK -> 0.55;
            case LIMB, TRUNK, ROBOT -> 0.95;
        };
    }

    private UnitSpot spot(int i) {
        int level = i % levels;
        int column = i / levels % columns;
        int row = i / levels / columns;
        return new UnitSpot(
                rect.west() + (column + 0.5) * rect.width() / columns,
                rect.south() + (row + 0.5) * rect.depth() / rows,
                0.32 + level * levelHeight(),
                handledSize == HandledSize.TRUNK ? 270 : 0);
    }

    List<UnitSpot> spots() {
        return spots;
    }

    FloorRectangle rect() {
        return rect;
    }

    double height() {
        return 0.3 + levels * levelHeight() + 0.1;
    }

    void addEquipment(MeshBuilder s) {
        double top = height();
        for (int k = 0; k < 4; k++) {
            post(s, k % 2 == 0 ? rect.west() : rect.east(), k / 2 == 0 ? rect.south() : rect.north(), top);
        }
        int bays = Math.max(1, (int) Math.round(rect.depth() / 2));
        for (int i = 1; i < bays; i++) {
            post(s, rect.west(), rect.south() + i * rect.depth() / bays, top);
            post(s, rect.east(), rect.south() + i * rect.depth() / bays, top);
        }
        for (int level = 0; level < levels; level++) {
            board(s, 0.26 + level * levelHeight());
        }
        for (var spot : spots) {
            s.in(EquipmentTint.BIN)
                    .box(spot.x(), spot.y(), spot.z() - 0.028, Math.min(0.8, pitchX() - 0.1), pitchY() - 0.06, 0.03);
        }
        s.in(EquipmentTint.ACCENT).box(rect.x(), rect.south() - 0.03, top - 0.2, rect.width(), 0.02, 0.18);
        s.box(rect.x(), rect.north() + 0.03, top - 0.2, rect.width(), 0.02, 0.18);
    }

    private static void post(MeshBuilder s, double x, double y, double top) {
        s.in(EquipmentTint.STEEL).box(x, y, 0, 0.06, 0.06, top);
    }

    private void board(MeshBuilder s, double z) {
        s.in(EquipmentTint.PANEL).box(rect.x(), rect.y(), z, rect.width(), rect.depth(), 0.03);
        s.in(EquipmentTint.YELLOW).box(rect.x(), rect.south() - 0.01, z, rect.width(), 0.02, 0.05);
        s.box(rect.x(), rect.north() + 0.01, z, rect.width(), 0.02, 0.05);
    }
}
