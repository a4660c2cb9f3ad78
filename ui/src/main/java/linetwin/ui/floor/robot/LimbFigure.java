package linetwin.ui.floor.robot;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.shape.MeshView;
import javafx.scene.transform.Affine;

/**
 * A leg or an arm on its endurance rig, moving from its root, which is held. Near a mesh a link, otherwise two meshes,
 * and one for the rig. For the JavaFX thread.
 */
public final class LimbFigure {
    static final int RIG_ONLY = 0;
    private static final double CLEARANCE = 0.05;

    private record Piece(Rigid rigid, MeshView view, Affine affine) {}

    private final MeshLibrary library;
    private final Skeleton skeleton;
    private final Part part;
    private final Group node = new Group();
    private final Affine place = new Affine();
    private final Pose shown = new Pose();
    private final Pose scratch = new Pose();
    private final double[] frames = Skeleton.newFrames();

    private List<Piece> pieces = List.of();
    private Detail detail = Detail.NEAR;
    private Palette palette = Palette.RICH;

    LimbFigure(MeshLibrary library, Skeleton skeleton, Part part) {
        if (part != Part.LEG && part != Part.ARM) {
            throw new IllegalArgumentException("Only a leg or an arm moves on a rig, was " + part);
        }
        this.library = library;
        this.skeleton = skeleton;
        this.part = part;
        node.getTransforms().add(place);
        place(0, 0, 0, 0);
        solve(part == Part.LEG ? Motions.legEndurance() : Motions.armEndurance(), 0);
        shown.copyFrom(scratch);
        rebuild();
    }

    /** What to put into the scene; set its user data for picking. */
    public Group node() {
        return node;
    }

    /** Puts the rig at a point of the hall; see {@link RobotFigure#place}. */
    public void place(double x, double y, double z, double heading) {
        HallFrame.place(place, x, y, z, heading);
    }

    /** Stands in a frame that is already placed in the hall. */
    void nested() {
        place.setToIdentity();
    }

    public void palette(Palette palette) {
        if (palette != this.palette) {
            this.palette = palette;
            rebuild();
        }
    }

    /** Far and mid are alike. */
    public void detail(Detail detail) {
        var drawn = detail == Detail.NEAR ? Detail.NEAR : Detail.MID;
        if (drawn != this.detail) {
            this.detail = drawn;
            rebuild();
        }
    }

    /** Poses the limb as the motion has it after so many seconds; does nothing where that has not changed. */
    public void pose(Motion motion, double seconds) {
        solve(motion, seconds);
        if (!scratch.same(shown)) {
            shown.copyFrom(scratch);
            pieces.forEach(this::set);
        }
    }

    /** Poses the limb as {@link Motions#legEndurance} or {@link Motions#armEndurance} has it. */
    public void pose(double seconds) {
        pose(part == Part.LEG ? Motions.legEndurance() : Motions.armEndurance(), seconds);
    }

    /** Height at which the rig holds the hip or the shoulder, so that the straight limb clears the floor. */
    static double rootHeight(Body body, Part part) {
        return CLEARANCE + (part == Part.LEG ? body.leg() : body.upperArm() + body.forearm() + 0.06 * body.scale());
    }

    /** Solves the whole body and shifts it so that the limb's root is where the rig holds it. */
    private void solve(Motion motion, double seconds) {
        motion.at(skeleton, seconds, scratch, frames);
        var root = part == Part.LEG ? Joint.LEFT_HIP_PITCH : Joint.LEFT_SHOULDER_PITCH;
        var at = Skeleton.at(root.index());
        var x = scratch.x() - frames[at + 3];
        var y = scratch.y() - frames[at + 7];
        var z = scratch.z() - frames[at + 11] + rootHeight(skeleton.body(), part);
        scratch.pelvis(x, y, z);
        skeleton.solve(scratch, frames);
    }

    private boolean isOfLimb(Rigid rigid) {
        var first = part == Part.LEG ? Link.LEFT_HIP : Link.LEFT_SHOULDER;
        var last = part == Part.LEG ? Link.LEFT_FOOT : Link.LEFT_FOREARM;
        return rigid.carrier().compareTo(first) >= 0 && rigid.carrier().compareTo(last) <= 0;
    }

    private void rebuild() {
        var body = skeleton.body();
        var made = new ArrayList<Piece>();
        for (var rigid : detail == Detail.NEAR ? Rigid.NEAR : Rigid.MID) {
            if (isOfLimb(rigid)) {
                var view = view(new MeshView(library.group(body, detail, rigid, BuildStage.ARMS)));
                var affine = new Affine();
                view.getTransforms().add(affine);
                made.add(new Piece(rigid, view, affine));
            }
        }
        pieces = made;
        pieces.forEach(this::set);
        var rig = new PartKey(body.variant(), part, RIG_ONLY, true, Detail.MID);
        node.getChildren().setAll(pieces.stream().map(Piece::view).toList());
        node.getChildren().add(view(new MeshView(library.part(body, rig))));
    }

    private MeshView view(MeshView view) {
        view.setMaterial(library.material(palette, skeleton.body().accent()));
        return view;
    }

    private void set(Piece piece) {
        Frames.copy(frames, Skeleton.at(piece.rigid.joint()), piece.affine);
    }
}
