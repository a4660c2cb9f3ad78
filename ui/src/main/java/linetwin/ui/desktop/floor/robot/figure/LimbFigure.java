package linetwin.ui.desktop.floor.robot.figure;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.shape.MeshView;
import javafx.scene.transform.Affine;
import linetwin.ui.desktop.floor.robot.body.BodyJoint;
import linetwin.ui.desktop.floor.robot.body.BodySkeleton;
import linetwin.ui.desktop.floor.robot.body.BuildStage;
import linetwin.ui.desktop.floor.robot.body.HumanoidBody;
import linetwin.ui.desktop.floor.robot.body.JointPose;
import linetwin.ui.desktop.floor.robot.body.PartKind;
import linetwin.ui.desktop.floor.robot.motion.RobotMotion;
import linetwin.ui.desktop.floor.robot.motion.RobotMotions;
import linetwin.ui.desktop.floor.robot.shape.BodyLink;
import linetwin.ui.desktop.floor.robot.shape.MeshDetail;
import linetwin.ui.desktop.floor.robot.shape.RigidGroup;
import linetwin.ui.desktop.floor.robot.shape.SurfacePalette;

/**
 * Figure of a leg or an arm on its endurance rig, which holds its root. Has one mesh per link near the viewer,
 * otherwise two meshes, and one for the rig. For the JavaFX thread.
 */
public final class LimbFigure {
    static final int RIG_ONLY = 0;
    private static final double CLEARANCE = 0.05;

    private record Piece(RigidGroup rigid, MeshView view, Affine affine) {}

    private final MeshLibrary library;
    private final BodySkeleton skeleton;
    private final PartKind part;
    private final Group node = new Group();
    private final Affine place = new Affine();
    private final JointPose shown = new JointPose();
    private final JointPose scratch = new JointPose();
    private final double[] frames = BodySkeleton.newFrames();

    private List<Piece> pieces = List.of();
    private MeshDetail detail = MeshDetail.NEAR;
    private SurfacePalette palette = SurfacePalette.RICH;

    LimbFigure(MeshLibrary library, BodySkeleton skeleton, PartKind part) {
        if (part != PartKind.LEG && part != PartKind.ARM) {
            throw new IllegalArgumentException("Only a leg or an arm moves on a rig, was " + part);
        }
        this.library = library;
        this.skeleton = skeleton;
        this.part = part;
        node.getTransforms().add(place);
        place(0, 0, 0, 0);
        solve(part == PartKind.LEG ? RobotMotions.legEndurance() : RobotMotions.armEndurance(), 0);
        shown.copyFrom(scratch);
        rebuild();
    }

    /** Node for the scene; its user data identifies it for picking. */
    public Group node() {
        return node;
    }

    /** Places the rig at a point of the hall; see {@link RobotFigure#place}. */
    public void place(double x, double y, double z, double heading) {
        HallFrame.place(place, x, y, z, heading);
    }

    /** Places the rig at the origin of a frame that is already placed in the hall. */
    void nested() {
        place.setToIdentity();
    }

    public void palette(SurfacePalette palette) {
        if (palette != this.palette) {
            this.palette = palette;
            rebuild();
        }
    }

    /** Sets the level of detail; far and middle are equal. */
    public void detail(MeshDetail detail) {
        var drawn = detail == MeshDetail.NEAR ? MeshDetail.NEAR : MeshDetail.MID;
        if (drawn != this.detail) {
            this.detail = drawn;
            rebuild();
        }
    }

    /** Poses the limb by a motion at a time in seconds; does nothing if that has not changed. */
    public void pose(RobotMotion motion, double seconds) {
        solve(motion, seconds);
        if (!scratch.same(shown)) {
            shown.copyFrom(scratch);
            pieces.forEach(this::set);
        }
    }

    /** Poses the limb by {@link RobotMotions#legEndurance} or {@link RobotMotions#armEndurance}. */
    public void pose(double seconds) {
        pose(part == PartKind.LEG ? RobotMotions.legEndurance() : RobotMotions.armEndurance(), seconds);
    }

    /** Height in metres at which the rig holds the hip or the shoulder, so that the straight limb clears the floor. */
    static double rootHeight(HumanoidBody body, PartKind part) {
        return CLEARANCE + (part == PartKind.LEG ? body.leg() : body.upperArm() + body.forearm() + 0.06 * body.scale());
    }

    /** Solves the whole body and shifts it so that the root of the limb is at the rig. */
    private void solve(RobotMotion motion, double seconds) {
        motion.at(skeleton, seconds, scratch, frames);
        var root = part == PartKind.LEG ? BodyJoint.LEFT_HIP_PITCH : BodyJoint.LEFT_SHOULDER_PITCH;
        var at = BodySkeleton.at(root.index());
        var x = scratch.x() - frames[at + 3];
        var y = scratch.y() - frames[at + 7];
        var z = scratch.z() - frames[at + 11] + rootHeight(skeleton.body(), part);
        scratch.pelvis(x, y, z);
        skeleton.solve(scratch, frames);
    }

    private boolean isOfLimb(RigidGroup rigid) {
        var first = part == PartKind.LEG ? BodyLink.LEFT_HIP : BodyLink.LEFT_SHOULDER;
        var last = part == PartKind.LEG ? BodyLink.LEFT_FOOT : BodyLink.LEFT_FOREARM;
        return rigid.carrier().compareTo(first) >= 0 && rigid.carrier().compareTo(last) <= 0;
    }

    private void rebuild() {
        var body = skeleton.body();
        var made = new ArrayList<Piece>();
        for (var rigid : detail == MeshDetail.NEAR ? RigidGroup.NEAR : RigidGroup.MID) {
            if (isOfLimb(rigid)) {
                var view = view(new MeshView(library.group(body, detail, rigid, BuildStage.ARMS)));
                var affine = new Affine();
                view.getTransforms().add(affine);
                made.add(new Piece(rigid, view, affine));
            }
        }
        pieces = made;
        pieces.forEach(this::set);
        var rig = new PartKey(body.variant(), part, RIG_ONLY, true, MeshDetail.MID);
        node.getChildren().setAll(pieces.stream().map(Piece::view).toList());
        node.getChildren().add(view(new MeshView(library.part(body, rig))));
    }

    private MeshView view(MeshView view) {
        view.setMaterial(library.material(palette, skeleton.body().accent()));
        return view;
    }

    private void set(Piece piece) {
        LinkTransforms.copy(frames, BodySkeleton.at(piece.rigid.joint()), piece.affine);
    }
}
