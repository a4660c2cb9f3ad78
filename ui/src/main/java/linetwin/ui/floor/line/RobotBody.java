package linetwin.ui.floor.line;

import java.util.Map;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.MeshView;
import javafx.scene.transform.Affine;
import linetwin.core.layout.StationSpec;
import linetwin.core.model.UnitState;
import linetwin.ui.floor.mesh.Frame;
import linetwin.ui.floor.robot.Activity;
import linetwin.ui.floor.robot.BuildStage;
import linetwin.ui.floor.robot.BuildStages;
import linetwin.ui.floor.robot.Detail;
import linetwin.ui.floor.robot.Motion;
import linetwin.ui.floor.robot.Motions;
import linetwin.ui.floor.robot.Palette;
import linetwin.ui.floor.robot.Pose;
import linetwin.ui.floor.robot.RobotFigure;
import linetwin.ui.floor.robot.Skeleton;
import linetwin.ui.floor.robot.Support;
import linetwin.ui.floor.station.Bearing;
import linetwin.ui.selection.Selection;

/** A robot, and the carrier below it where it stands on one. */
final class RobotBody implements UnitBody {
    private static final double NEAR_FROM = 190;
    private static final double MID_FROM = 52;
    private static final double APART = 1.7;

    private final RobotFigure figure;
    private final BuildStages stages;
    private final Map<String, StationSpec> stations;
    private final MeshView carrier;
    private final Affine carrierPlace = new Affine();
    private final Node shadow;
    private final Group node = new Group();
    private final Tempo tempo = new Tempo();
    private Motion motion = Motions.docked();
    private double drawnAt = -1;
    private final Pose pose = new Pose();
    private final double[] frames = Skeleton.newFrames();
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
        var activity = station == null ? resting(stage) : Activity.at(station, stage);
        figure.build(stage, activity.support());
        motion = activity.motion().shifted(unit.id().number() % 97 * APART);
        drawnAt = -1;
        carrier.setVisible(stay.spot().z() == Bearing.ROBOT.workHeight() && stay.kind() != Stay.Kind.BENCH);
    }

    private static Activity resting(BuildStage stage) {
        return stage == BuildStage.SHELLED
                ? Activity.STANDING
                : new Activity(
                        Support.during(stage), stage.reaches(BuildStage.FOLDED) ? Motions.fold(1) : Motions.docked());
    }

    @Override
    public void place(double x, double y, double z, double yaw) {
        heading = Math.toRadians(yaw);
        figure.place(x, y, z, heading);
        Frame.at(x, y, 0).then(Frame.yaw(yaw + 90)).into(carrierPlace);
    }

    @Override
    public void act(double workedSeconds, double frameSeconds) {
        if (figure.detail() == Detail.FAR && drawnAt >= 0) {
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
        boolean near = pixels > (figure.detail() == Detail.NEAR ? NEAR_FROM * 0.85 : NEAR_FROM);
        boolean mid = pixels > (figure.detail() == Detail.FAR ? MID_FROM : MID_FROM * 0.85);
        var next = near ? Detail.NEAR : mid ? Detail.MID : Detail.FAR;
        if (next != figure.detail()) {
            figure.detail(next);
            drawnAt = -1;
        }
    }

    @Override
    public void operate(boolean grey) {
        figure.palette(grey ? Palette.OPERATE : Palette.RICH);
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
