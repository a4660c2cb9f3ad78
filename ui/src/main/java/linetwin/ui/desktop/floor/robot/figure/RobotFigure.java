package linetwin.ui.desktop.floor.robot.figure;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.paint.PhongMaterial;
import javafx.scene.shape.Mesh;
import javafx.scene.shape.MeshView;
import javafx.scene.transform.Affine;
import linetwin.ui.desktop.floor.robot.body.BodySkeleton;
import linetwin.ui.desktop.floor.robot.body.BuildStage;
import linetwin.ui.desktop.floor.robot.body.HumanoidBody;
import linetwin.ui.desktop.floor.robot.body.JointPose;
import linetwin.ui.desktop.floor.robot.body.RobotSupport;
import linetwin.ui.desktop.floor.robot.motion.RobotMotion;
import linetwin.ui.desktop.floor.robot.shape.MeshDetail;
import linetwin.ui.desktop.floor.robot.shape.RigidGroup;
import linetwin.ui.desktop.floor.robot.shape.SurfacePalette;

/**
 * Figure of one robot on the floor. Its {@link #node} contains one mesh view with one affine per drawn piece; the group
 * has one affine, its position in the hall. For the JavaFX thread; poses may be solved on other threads.
 */
public final class RobotFigure {
    /** Mesh view and the affine that poses it. */
    private record Piece(RigidGroup rigid, MeshView view, Affine affine) {}

    private final MeshLibrary library;
    private final BodySkeleton skeleton;
    private final Group node = new Group();
    private final Affine place = new Affine();
    private final MeshView support = new MeshView();
    private final JointPose shown = new JointPose();
    private final JointPose scratch = new JointPose();
    private final double[] frames = BodySkeleton.newFrames();

    private List<Piece> pieces = List.of();
    private BuildStage stage = BuildStage.FRAME;
    private RobotSupport holder = RobotSupport.during(BuildStage.FRAME);
    private MeshDetail detail = MeshDetail.NEAR;
    private SurfacePalette palette = SurfacePalette.RICH;

    RobotFigure(MeshLibrary library, BodySkeleton skeleton) {
        this.library = library;
        this.skeleton = skeleton;
        node.getTransforms().add(place);
        place(0, 0, 0, 0);
        rest();
        rebuild();
    }

    /** Node for the scene; its user data identifies it for picking. */
    public Group node() {
        return node;
    }

    public HumanoidBody body() {
        return skeleton.body();
    }

    public BodySkeleton skeleton() {
        return skeleton;
    }

    public MeshDetail detail() {
        return detail;
    }

    /** Shows the robot at a build stage, in its resting pose, with the support of that stage. */
    public void build(BuildStage stage) {
        build(stage, RobotSupport.during(stage));
    }

    /** Shows the robot at a build stage with a given support. */
    public void build(BuildStage stage, RobotSupport holder) {
        if (stage == this.stage && holder == this.holder) {
            return;
        }
        this.stage = stage;
        this.holder = holder;
        rest();
        rebuild();
    }

    public void palette(SurfacePalette palette) {
        if (palette == this.palette) {
            return;
        }
        this.palette = palette;
        var material = material();
        pieces.forEach(piece -> piece.view.setMaterial(material));
        support.setMaterial(material);
    }

    public void detail(MeshDetail detail) {
        if (detail != this.detail) {
            this.detail = detail;
            rebuild();
        }
    }

    /**
     * Places the robot at a point of the hall, in metres.
     *
     * @param heading direction that it faces in radians: 0 east, counter-clockwise from above
     */
    public void place(double x, double y, double z, double heading) {
        HallFrame.place(place, x, y, z, heading);
    }

    /** Poses the robot by a motion at a time in seconds. */
    public void pose(RobotMotion motion, double seconds) {
        motion.at(skeleton, seconds, scratch, frames);
        apply(scratch);
    }

    /**
     * Shows a pose that was solved on any thread. Does nothing if the pose has not changed.
     *
     * @param solved frames of this pose as filled by {@link RobotMotion#at}; copied
     */
    public void pose(JointPose pose, double[] solved) {
        if (!pose.same(shown)) {
            System.arraycopy(solved, 0, frames, 0, frames.length);
            apply(pose);
        }
    }

    private void rest() {
        RestPoses.motion(stage).at(skeleton, 1, shown, frames);
    }

    private void apply(JointPose pose) {
        if (pose.same(shown)) {
            return;
        }
        shown.copyFrom(pose);
        pieces.forEach(this::set);
    }

    private void set(Piece piece) {
        if (detail == MeshDetail.FAR) {
            // The far mesh has one pose and follows the pelvis over the floor.
            HallFrame.turn(piece.affine, shown.x(), shown.y(), shown.yaw());
            return;
        }
        LinkTransforms.copy(frames, BodySkeleton.at(piece.rigid.joint()), piece.affine);
    }

    private PhongMaterial material() {
        return library.material(palette, body().accent());
    }

    private void rebuild() {
        var made = new ArrayList<Piece>();
        if (detail == MeshDetail.FAR) {
            made.add(piece(RigidGroup.MID.getFirst(), view(library.whole(body(), stage))));
        } else {
            for (var rigid : RigidGroup.of(detail)) {
                if (rigid.isFittedAt(stage)) {
                    made.add(piece(rigid, view(library.group(body(), detail, rigid, stage))));
                }
            }
        }
        pieces = made;
        pieces.forEach(this::set);
        node.getChildren().setAll(pieces.stream().map(Piece::view).toList());
        addSupport();
    }

    private void addSupport() {
        if (holder != RobotSupport.NONE) {
            support.setMesh(library.support(body(), holder));
            support.setMaterial(material());
            node.getChildren().add(support);
        }
    }

    private MeshView view(Mesh mesh) {
        var view = new MeshView(mesh);
        view.setMaterial(material());
        return view;
    }

    private static Piece piece(RigidGroup rigid, MeshView view) {
        var affine = new Affine();
        view.getTransforms().add(affine);
        return new Piece(rigid, view, affine);
    }
}
