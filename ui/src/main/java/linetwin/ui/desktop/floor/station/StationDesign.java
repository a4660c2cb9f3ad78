package linetwin.ui.desktop.floor.station;

import java.util.ArrayList;
import java.util.List;
import linetwin.core.layout.StationSpec;
import linetwin.ui.desktop.floor.mesh.MeshBuilder;

/** Shape of one station, relative to the centre of its footprint, in metres. */
public final class StationDesign {
    private final StationSpec spec;
    private final HandledSize handledSize;
    private final MeshBuilder opaque = new MeshBuilder();
    private final MeshBuilder glass = new MeshBuilder().unshaded();
    private final List<UnitSpot> places = new ArrayList<>();
    private final List<UnitSpot> operatorSpots = new ArrayList<>();
    private final List<MovingPart> moving = new ArrayList<>();
    private boolean hung;
    private double height = 2.4;
    private double lampX;
    private double lampY;
    private double lampZ = 2.4;

    StationDesign(StationSpec spec, HandledSize handledSize) {
        this.spec = spec;
        this.handledSize = handledSize;
    }

    public StationSpec spec() {
        return spec;
    }

    public HandledSize handledSize() {
        return handledSize;
    }

    double width() {
        return spec.footprint().width().inMetres();
    }

    double depth() {
        return spec.footprint().depth().inMetres();
    }

    public MeshBuilder opaque() {
        return opaque;
    }

    public MeshBuilder glass() {
        return glass;
    }

    /** Spots of the places, by index. */
    public List<UnitSpot> places() {
        return places;
    }

    /**
     * Standing points of the operators, one for each of the crew. Those for whom the equipment has none stand along the
     * south edge.
     */
    public List<UnitSpot> operatorSpots() {
        var all = new ArrayList<>(operatorSpots.subList(0, Math.min(operatorSpots.size(), spec.crew())));
        int rest = spec.crew() - all.size();
        for (int i = 0; i < rest; i++) {
            all.add(new UnitSpot((i + 0.5 - rest / 2.0) * width() / rest * 0.7, -depth() / 2 - 0.3, 0, 90));
        }
        return all;
    }

    public List<MovingPart> moving() {
        return moving;
    }

    /** True if units hang from a hook at this station. */
    public boolean hung() {
        return hung;
    }

    /** Height of the tallest part in metres. */
    public double height() {
        return height;
    }

    public UnitSpot lamp() {
        return new UnitSpot(lampX, lampY, lampZ, 0);
    }

    StationDesign place(double x, double y, double z, double yaw) {
        places.add(new UnitSpot(x, y, z, yaw));
        return this;
    }

    /** Adds the standing point of an operator who faces {@code yaw}: 0 east, 90 north. */
    StationDesign operator(double x, double y, double yaw) {
        operatorSpots.add(new UnitSpot(x, y, 0, yaw));
        return this;
    }

    StationDesign moves(int place, MeshBuilder solids, PartMotion motion) {
        moving.add(new MovingPart(place, solids, motion));
        return this;
    }

    StationDesign hangs() {
        hung = true;
        return this;
    }

    StationDesign tall(double metres) {
        height = Math.max(height, metres);
        return this;
    }

    StationDesign lamp(double x, double y, double z) {
        lampX = x;
        lampY = y;
        lampZ = z;
        height = Math.max(height, z);
        return this;
    }

    boolean has(String equipmentClass) {
        return spec.equipment().stream().anyMatch(e -> e.code().equals(equipmentClass));
    }
}
