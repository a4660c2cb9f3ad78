package linetwin.ui.desktop.floor.line;

import javafx.scene.Node;
import linetwin.core.id.StationId;
import linetwin.core.model.UnitState;
import linetwin.ui.desktop.floor.robot.body.BuildStages;
import linetwin.ui.desktop.floor.robot.body.PartKind;
import linetwin.ui.desktop.floor.robot.figure.PartFigure;
import linetwin.ui.desktop.floor.robot.shape.MeshDetail;
import linetwin.ui.desktop.floor.robot.shape.SurfacePalette;
import linetwin.ui.desktop.selection.Selection;

/** Body of a part: joint, hand, limb, pack, torso or head. */
final class PartBody implements UnitBody {
    private static final double FINE_FROM = 46;

    private final PartFigure figure;
    private final PartKind part;
    private final BuildStages stages;
    private final Node shadow;
    private final MotionTempo tempo = new MotionTempo();

    PartBody(PartFigure figure, PartKind part, BuildStages stages, Node shadow) {
        this.figure = figure;
        this.part = part;
        this.stages = stages;
        this.shadow = shadow;
    }

    @Override
    public Node node() {
        return figure.node();
    }

    @Override
    public Node shadow() {
        return shadow;
    }

    @Override
    public void become(UnitState unit, Stay stay) {
        figure.node().setUserData(new Selection.OfUnit(unit.id()));
        figure.build(unit.lastStation().map(stages::step).orElse(1));
        figure.onRig(stay.kind() == Stay.Kind.PLACE && stages.isRig(new StationId(stay.station())));
        figure.onStand(stay.kind() != Stay.Kind.STORE
                && part != PartKind.JOINT
                && part != PartKind.HAND
                && part != PartKind.PACK);
    }

    @Override
    public void place(double x, double y, double z, double yaw) {
        figure.place(x, y, z, Math.toRadians(yaw));
    }

    @Override
    public void act(double workedSeconds, double frameSeconds) {
        figure.pose(tempo.follow(workedSeconds, frameSeconds));
    }

    @Override
    public void detail(double pixels) {
        figure.detail(pixels > FINE_FROM ? MeshDetail.NEAR : MeshDetail.MID);
    }

    @Override
    public void operate(boolean grey) {
        figure.palette(grey ? SurfacePalette.OPERATE : SurfacePalette.RICH);
    }

    @Override
    public double height() {
        return part == PartKind.JOINT || part == PartKind.HAND || part == PartKind.PACK ? 0.2 : 0.8;
    }

    @Override
    public boolean isSmall() {
        return part == PartKind.JOINT || part == PartKind.HAND || part == PartKind.PACK;
    }
}
