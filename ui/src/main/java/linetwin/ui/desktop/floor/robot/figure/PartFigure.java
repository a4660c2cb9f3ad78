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

/** Figure of a single joint, limb, head, hand, torso or pack: one mesh with its lowest point at its spot. */
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

    /** Node for the scene; its user data identifies it for picking. */
    public Group node() {
        return node;
    }

    /**
     * Shows the part at a build step.
     *
     * @param step build step from 1; values beyond the last step show the complete part
     */
    public void build(int step) {
        var shown = Math.clamp(step, 1, part.steps());
        if (shown != this.step) {
            this.step = shown;
            rebuild();
        }
    }

    /** Sets the assembly stand: true puts a limb upright on its fixture, or the torso on its post. */
    public void onStand(boolean stands) {
        if (stands != onStand) {
            onStand = stands;
            rebuild();
        }
    }

    /** Sets the endurance rig: true puts a leg or an arm on it, where {@link #pose} moves it; other parts ignore it. */
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

    /** Poses a limb on a rig at a time of its test in seconds; does nothing for any other part. */
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

    /** Sets the level of detail; far and middle are the same coarse mesh. */
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

    /** Places the part at a point of the hall; see {@link RobotFigure#place}. */
    public void place(double x, double y, double z, double heading) {
        HallFrame.place(place, x, y, z, heading);
    }

    private void rebuild() {
        view.setMesh(library.part(body, new PartKey(body.variant(), part, step, onStand, detail)));
    }
}
