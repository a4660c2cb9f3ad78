package linetwin.ui.desktop.floor.line;

import java.util.Map;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.MeshView;
import javafx.scene.transform.Affine;
import linetwin.core.layout.StationSpec;
import linetwin.core.model.UnitState;
import linetwin.ui.desktop.floor.mesh.AxisFrame;
import linetwin.ui.desktop.floor.robot.body.BodySkeleton;
import linetwin.ui.desktop.floor.robot.body.BuildStage;
import linetwin.ui.desktop.floor.robot.body.BuildStages;
import linetwin.ui.desktop.floor.robot.body.JointPose;
import linetwin.ui.desktop.floor.robot.body.RobotSupport;
import linetwin.ui.desktop.floor.robot.figure.RobotFigure;
import linetwin.ui.desktop.floor.robot.motion.RobotMotion;
import linetwin.ui.desktop.floor.robot.motion.RobotMotions;
import linetwin.ui.desktop.floor.robot.motion.TestActivity;
import linetwin.ui.desktop.floor.robot.shape.MeshDetail;
import linetwin.ui.desktop.floor.robot.shape.SurfacePalette;
import linetwin.ui.desktop.floor.station.HandledSize;
import linetwin.ui.desktop.selection.Selection;

/** Body of a robot, with the carrier below it if it stands on one. */
final class RobotBody implements UnitBody {
    private static final double NEAR_FROM = 190;
    private static final double MID_FROM = 52;
    /** Height in pixels from which the motion of limbs can be seen. */
    private static final double LIMBS_FROM = 9;

    private static final double APART = 1.7;

    private final RobotFigure figure;
    private final BuildStages stages;
    private final Map<String, StationSpec> stations;
    private final MeshView carrier;
    private final Affine carrierPlace = new Affine();
    private final Node shadow;
    private final Group node = new Group();
    private final MotionTempo tempo = new MotionTempo();
    private RobotMotion motion = RobotMotions.docked();
    private double drawnAt = -1;
    /** True if the robot is at a place whose work moves its limbs. */
    private boolean moving;

    private final JointPose pose = new JointPose();
    private final double[] frames = BodySkeleton.newFrames();
    private double heading;
    private double strayX;
    private double strayY;

    RobotBody(
            RobotFigure figure, BuildStages stages, Map<String, StationSpec> stations, MeshView carrier, Node shadow) {
        this.figure = figure;
        this.stages = stages;
        this.stations = stations;
        this.carrier = carrier;
        this.shadow = shadow;
        carrier.getTransforms().setAll(carrierPlace);
        node.getChildren().addAll(carrier, figure.node());
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public Node shadow() {
        return shadow;
    }

    @Override
    public void become(UnitState unit, Stay stay) {
        var selection = new Selection.OfUnit(unit.id());
        if (!selection.equals(node.getUserData())) {
            node.setUserData(selection);
            tempo.restart();
        }
        var stage = stages.of(unit);
        var station = stay.kind() == Stay.Kind.PLACE ? stations.get(stay.station()) : null;
        var activity = station == null ? resting(stage) : TestActivity.at(station, stage);
        figure.build(stage, activity.support());
        motion = activity.motion().shifted(unit.id().number() % 97 * APART);
        moving = station != null && stage.reaches(BuildStage.SHELLED) && stage != BuildStage.CRATED;
        drawnAt = -1;
        carrier.setVisible(stay.spot().z() == HandledSize.ROBOT.workHeight() && stay.kind() != Stay.Kind.BENCH);
    }

    private static TestActivity resting(BuildStage stage) {
        return stage == BuildStage.SHELLED
                ? TestActivity.STANDING
                : new TestActivity(
                        RobotSupport.during(stage),
                        stage.reaches(BuildStage.FOLDED) ? RobotMotions.fold(1) : RobotMotions.docked());
    }

    @Override
    public void place(double x, double y, double z, double yaw) {
        heading = Math.toRadians(yaw);
        figure.place(x, y, z, heading);
        AxisFrame.at(x, y, 0).then(AxisFrame.yaw(yaw + 90)).into(carrierPlace);
    }

    @Override
    public void act(double workedSeconds, double frameSeconds) {
        if (figure.detail() == MeshDetail.FAR && drawnAt >= 0) {
            return;
        }
        double seconds = tempo.follow(workedSeconds, frameSeconds);
        if (seconds != drawnAt) {
            drawnAt = seconds;
            motion.at(figure.skeleton(), seconds, pose, frames);
            figure.pose(pose, frames);
            strayX = pose.x() * Math.cos(heading) - pose.y() * Math.sin(heading);
            strayY = pose.x() * Math.sin(heading) + pose.y() * Math.cos(heading);
        }
    }

    @Override
    public double strayX() {
        return strayX;
    }

    @Override
    public double strayY() {
        return strayY;
    }

    @Override
    public void detail(double pixels) {
        boolean near = pixels > (figure.detail() == MeshDetail.NEAR ? NEAR_FROM * 0.85 : NEAR_FROM);
        boolean mid = pixels > (isFar() ? MID_FROM : MID_FROM * 0.85);
        boolean limbs = moving && pixels > (figure.detail() == MeshDetail.LIMBS ? LIMBS_FROM * 0.85 : LIMBS_FROM);
        var next = near ? MeshDetail.NEAR : mid ? MeshDetail.MID : limbs ? MeshDetail.LIMBS : MeshDetail.FAR;
        if (next != figure.detail()) {
            figure.detail(next);
            drawnAt = -1;
        }
    }

    private boolean isFar() {
        return figure.detail() == MeshDetail.FAR || figure.detail() == MeshDetail.LIMBS;
    }

    @Override
    public void operate(boolean grey) {
        figure.palette(grey ? SurfacePalette.OPERATE : SurfacePalette.RICH);
    }

    @Override
    public double height() {
        return 1.7;
    }

    @Override
    public boolean isSmall() {
        return false;
    }
}
