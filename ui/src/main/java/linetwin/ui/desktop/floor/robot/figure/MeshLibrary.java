package linetwin.ui.desktop.floor.robot.figure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.paint.PhongMaterial;
import javafx.scene.shape.TriangleMesh;
import linetwin.core.id.ProductId;
import linetwin.ui.desktop.floor.robot.body.BodySkeleton;
import linetwin.ui.desktop.floor.robot.body.BuildStage;
import linetwin.ui.desktop.floor.robot.body.HumanoidBody;
import linetwin.ui.desktop.floor.robot.body.JointPose;
import linetwin.ui.desktop.floor.robot.body.RobotSupport;
import linetwin.ui.desktop.floor.robot.shape.BodyLink;
import linetwin.ui.desktop.floor.robot.shape.LinkShapes;
import linetwin.ui.desktop.floor.robot.shape.MeshBaker;
import linetwin.ui.desktop.floor.robot.shape.MeshDetail;
import linetwin.ui.desktop.floor.robot.shape.RigidGroup;
import linetwin.ui.desktop.floor.robot.shape.SolidPlacement;
import linetwin.ui.desktop.floor.robot.shape.SolidShape;
import linetwin.ui.desktop.floor.robot.shape.SupportShapes;
import linetwin.ui.desktop.floor.robot.shape.SurfacePalette;

/** Meshes and materials, created at first use and shared by all figures. For the JavaFX thread only. */
final class MeshLibrary {
    private record GroupKey(ProductId body, MeshDetail detail, int joint, Map<BodyLink, BuildStage> looks) {}

    private record WholeKey(ProductId body, BuildStage stage) {}

    private record SupportKey(ProductId body, RobotSupport support) {}

    private record PaintKey(SurfacePalette palette, int accent) {}

    private final Map<GroupKey, TriangleMesh> groups = new HashMap<>();
    private final Map<WholeKey, TriangleMesh> wholes = new HashMap<>();
    private final Map<SupportKey, TriangleMesh> supports = new HashMap<>();
    private final Map<PartKey, TriangleMesh> parts = new HashMap<>();
    private final Map<PaintKey, PhongMaterial> materials = new HashMap<>();

    PhongMaterial material(SurfacePalette palette, int accent) {
        return materials.computeIfAbsent(new PaintKey(palette, accent), k -> palette.material(accent));
    }

    /** Mesh of rigidly joined links in the frame of their carrier. */
    TriangleMesh group(HumanoidBody body, MeshDetail detail, RigidGroup rigid, BuildStage stage) {
        var looks = rigid.looks(stage);
        var key = new GroupKey(body.variant(), detail, rigid.joint(), looks);
        return groups.computeIfAbsent(key, k -> {
            var solid = rigidSolid(body, detail, rigid, looks);
            return rigid.carrier().isHanging() ? MeshBaker.bakeHanging(solid) : MeshBaker.bake(solid);
        });
    }

    private static SolidShape rigidSolid(
            HumanoidBody body, MeshDetail detail, RigidGroup rigid, Map<BodyLink, BuildStage> looks) {
        var frames = BodySkeleton.newFrames();
        new BodySkeleton(body).solve(new JointPose(), frames);
        var home = BodySkeleton.at(rigid.joint());
        var shapes = new LinkShapes(body, detail.shapes());
        var solid = new SolidShape();
        looks.forEach((link, look) -> {
            var at = BodySkeleton.at(link.joint());
            // Frames differ by a translation only while all joints are at zero.
            var shift = SolidPlacement.at(
                    frames[at + 3] - frames[home + 3],
                    frames[at + 7] - frames[home + 7],
                    frames[at + 11] - frames[home + 11]);
            solid.add(shapes.solid(link, look), shift);
        });
        return solid;
    }

    /** Mesh of the whole robot in its resting pose, for the far level of detail. */
    TriangleMesh whole(HumanoidBody body, BuildStage stage) {
        return wholes.computeIfAbsent(
                new WholeKey(body.variant(), stage),
                k -> MeshBaker.bake(posed(body, MeshDetail.FAR, BodyLink.ALL, stage, RestPoses.of(body, stage))));
    }

    /** Solid of links assembled in a pose, in the frame of the figure. */
    static SolidShape posed(
            HumanoidBody body, MeshDetail detail, List<BodyLink> links, BuildStage stage, JointPose pose) {
        var frames = BodySkeleton.newFrames();
        new BodySkeleton(body).solve(pose, frames);
        var shapes = new LinkShapes(body, detail.shapes());
        var solid = new SolidShape();
        for (var link : links) {
            if (link.isFittedAt(stage)) {
                solid.add(
                        shapes.solid(link, link.look(stage)),
                        SolidPlacement.frame(frames, BodySkeleton.at(link.joint())));
            }
        }
        return solid;
    }

    TriangleMesh support(HumanoidBody body, RobotSupport support) {
        return supports.computeIfAbsent(
                new SupportKey(body.variant(), support),
                k -> MeshBaker.bake(new SupportShapes(body, MeshDetail.MID.shapes()).solid(support)));
    }

    TriangleMesh part(HumanoidBody body, PartKey key) {
        return parts.computeIfAbsent(
                key, k -> MeshBaker.bake(new PartShapes(body, key.detail().shapes()).solid(key)));
    }
}
