package linetwin.ui.desktop.floor.robot.figure;

import javafx.scene.Group;
import javafx.scene.shape.MeshView;
import javafx.scene.transform.Affine;
import linetwin.ui.desktop.floor.robot.body.BodySkeleton;
import linetwin.ui.desktop.floor.robot.body.HumanoidBody;
import linetwin.ui.desktop.floor.robot.body.PartKind;
import linetwin.ui.desktop.floor.robot.shape.MeshDetail;
import linetwin.ui.desktop.floor.robot.shape.SurfacePalette;
import org.jspecify.annotations.Nullable;

/** A joint, limb, head, hand, torso or pack by itself: one mesh that stands with its lowest point at its place. */
public final class PartFigure {
    private final MeshLibrary library;
    private final BodySkeleton skeleton;
    private final HumanoidBody body;
    private final PartKind part;
    private final MeshView view = new MeshView();
    private final Group node = new Group(view);
    private final Affine place = new Affine();

    private int step;
    private boolean onStand;
    private MeshDetail detail = MeshDetail.NEAR;
    private SurfacePalette palette = SurfacePalette.RICH;
    private @Nullable LimbFigure limb;

    PartFigure(MeshLibrary library, BodySkeleton skeleton, PartKind part) {
        this.library = library;
        this.skeleton = skeleton;
        body = skeleton.body();
        this.part = part;
        step = part.steps();
        node.getTransforms().add(place);
        place(0, 0, 0, 0);
        view.setMaterial(library.material(palette, body.accent()));
        rebuild();
    }

    /** What to put into the scene; set its user data for picking. */
    public Group node() {
        return node;
    }

    public PartKind part() {
        return part;
    }

    /**
     * Shows it as far as it has been built.
     *
     * @param step from 1; values beyond the last step show the complete part
     */
    public void build(int step) {
        var shown = Math.clamp(step, 1, part.steps());
        if (shown != this.step) {
            this.step = shown;
            rebuild();
        }
    }

    /** Whether a limb stands upright on its assembly fixture, and the torso on its post. */
    public void onStand(boolean stands) {
        if (stands != onStand) {
            onStand = stands;
            rebuild();
        }
    }

    /** Whether a leg or an arm is on its endurance rig, where {@link #pose} moves it; other parts never are. */
    public void onRig(boolean rigged) {
        if (rigged == (limb != null) || (part != PartKind.LEG && part != PartKind.ARM)) {
            return;
        }
        limb = rigged ? rigged() : null;
        node.getChildren().setAll(limb == null ? view : limb.node());
    }

    private LimbFigure rigged() {
        var made = new LimbFigure(library, skeleton, part);
        made.nested();
        made.palette(palette);
        made.detail(detail);
        return made;
    }

    /** Moves what is on a rig to where its test is after so many seconds; anything else stays as it is. */
    public void pose(double seconds) {
        if (limb != null) {
            limb.pose(seconds);
        }
    }

    public void palette(SurfacePalette palette) {
        this.palette = palette;
        view.setMaterial(library.material(palette, body.accent()));
        if (limb != null) {
            limb.palette(palette);
        }
    }

    /** Far and mid are the same coarse mesh. */
    public void detail(MeshDetail detail) {
        var drawn = detail == MeshDetail.NEAR ? MeshDetail.NEAR : MeshDetail.MID;
        if (drawn != this.detail) {
            this.detail = drawn;
            rebuild();
        }
        if (limb != null) {
            limb.detail(drawn);
        }
    }

    /** Puts it at a point of the hall; see {@link RobotFigure#place}. */
    public void place(double x, double y, double z, double heading) {
        HallFrame.place(place, x, y, z, heading);
    }

    private void rebuild() {
        view.setMesh(library.part(body, new PartKey(body.variant(), part, step, onStand, detail)));
    }
}
