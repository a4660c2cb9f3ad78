package linetwin.ui.floor.robot;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.paint.PhongMaterial;
import javafx.scene.shape.TriangleMesh;
import linetwin.core.id.ProductId;

/** Meshes and materials, made when first asked for and shared by all figures. For the JavaFX thread only. */
final class MeshLibrary {
    private record GroupKey(ProductId body, Detail detail, int joint, Map<Link, BuildStage> looks) {}

    private record WholeKey(ProductId body, BuildStage stage) {}

    private record SupportKey(ProductId body, Support support) {}

    private record PaintKey(Palette palette, int accent) {}

    private final Map<GroupKey, TriangleMesh> groups = new HashMap<>();
    private final Map<WholeKey, TriangleMesh> wholes = new HashMap<>();
    private final Map<SupportKey, TriangleMesh> supports = new HashMap<>();
    private final Map<PartKey, TriangleMesh> parts = new HashMap<>();
    private final Map<PaintKey, PhongMaterial> materials = new HashMap<>();

    PhongMaterial material(Palette palette, int accent) {
        return materials.computeIfAbsent(new PaintKey(palette, accent), k -> palette.material(accent));
    }

    /** The mesh of rigidly joined links in the frame of their carrier. */
    TriangleMesh group(Body body, Detail detail, Rigid rigid, BuildStage stage) {
        var looks = rigid.looks(stage);
        var key = new GroupKey(body.variant(), detail, rigid.joint(), looks);
        return groups.computeIfAbsent(key, k -> {
            var solid = rigidSolid(body, detail, rigid, looks);
            return rigid.carrier().isHanging() ? MeshBaker.bakeHanging(solid) : MeshBaker.bake(solid);
        });
    }

    private static Solid rigidSolid(Body body, Detail detail, Rigid rigid, Map<Link, BuildStage> looks) {
        var frames = Skeleton.newFrames();
        new Skeleton(body).solve(new Pose(), frames);
        var home = Skeleton.at(rigid.joint());
        var shapes = new LinkShapes(body, detail.shapes());
        var solid = new Solid();
        looks.forEach((link, look) -> {
            var at = Skeleton.at(link.joint());
            // With all joints at zero the frames differ by a shift only.
            var shift = Placing.at(
                    frames[at + 3] - frames[home + 3],
                    frames[at + 7] - frames[home + 7],
                    frames[at + 11] - frames[home + 11]);
            solid.add(shapes.solid(link, look), shift);
        });
        return solid;
    }

    /** The whole robot in its resting pose, for far away. */
    TriangleMesh whole(Body body, BuildStage stage) {
        return wholes.computeIfAbsent(
                new WholeKey(body.variant(), stage),
                k -> MeshBaker.bake(posed(body, Detail.FAR, Link.ALL, stage, RestPoses.of(body, stage))));
    }

    /** Links put together in a pose, in the frame of the figure. */
    static Solid posed(Body body, Detail detail, List<Link> links, BuildStage stage, Pose pose) {
        var frames = Skeleton.newFrames();
        new Skeleton(body).solve(pose, frames);
        var shapes = new LinkShapes(body, detail.shapes());
        var solid = new Solid();
        for (var link : links) {
            if (link.isFittedAt(stage)) {
                solid.add(shapes.solid(link, link.look(stage)), Placing.frame(frames, Skeleton.at(link.joint())));
            }
        }
        return solid;
    }

    TriangleMesh support(Body body, Support support) {
        return supports.computeIfAbsent(
                new SupportKey(body.variant(), support),
                k -> MeshBaker.bake(new SupportShapes(body, Detail.MID.shapes()).solid(support)));
    }

    TriangleMesh part(Body body, PartKey key) {
        return parts.computeIfAbsent(
                key, k -> MeshBaker.bake(new PartShapes(body, key.detail().shapes()).solid(key)));
    }

    /** Number of meshes made so far. */
    int meshes() {
        return groups.size() + wholes.size() + supports.size() + parts.size();
    }

    /** Triangles drawn for a stage at a level of detail, by group. */
    Map<Link, Integer> triangles(Body body, Detail detail, BuildStage stage) {
        var counts = new EnumMap<Link, Integer>(Link.class);
        for (var rigid : detail == Detail.NEAR ? Rigid.NEAR : Rigid.MID) {
            if (rigid.isFittedAt(stage)) {
                counts.put(
                        rigid.carrier(),
                        group(body, detail, rigid, stage).getFaces().size() / 9);
            }
        }
        return counts;
    }
}
