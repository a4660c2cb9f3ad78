package linetwin.ui.desktop.floor.robot.figure;

import java.util.LinkedHashMap;
import java.util.Map;
import linetwin.core.id.ProductId;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.VariantSpec;
import linetwin.ui.desktop.floor.robot.body.BodySkeleton;
import linetwin.ui.desktop.floor.robot.body.HumanoidBody;
import linetwin.ui.desktop.floor.robot.body.PartKind;

/**
 * Creates the figures of one line: its robots and their parts. All figures share meshes and materials. For the JavaFX
 * thread.
 */
public final class RobotFigures {
    private final Map<ProductId, BodySkeleton> skeletons = new LinkedHashMap<>();
    private final MeshLibrary library = new MeshLibrary();

    public RobotFigures(LineLayout layout) {
        this(layout.variants());
    }

    /** Creates figures for these variants; the first gives the default size of parts. */
    public RobotFigures(Iterable<VariantSpec> variants) {
        for (var variant : variants) {
            var body = HumanoidBody.of(variant.id(), variant.body(), variant.bodyJoints(), skeletons.size());
            skeletons.put(variant.id(), new BodySkeleton(body));
        }
        if (skeletons.isEmpty()) {
            throw new IllegalArgumentException("A line that draws robots must have a variant, but none was given");
        }
    }

    /** New robot of this variant, as a bare frame at the origin of the hall. */
    public RobotFigure figure(ProductId variant) {
        return new RobotFigure(library, skeleton(variant));
    }

    /** Skeleton of a variant, to solve motions on other threads. */
    public BodySkeleton skeleton(ProductId variant) {
        var skeleton = skeletons.get(variant);
        if (skeleton == null) {
            throw new IllegalArgumentException(
                    "No body is known for '%s': the variants are %s".formatted(variant, skeletons.keySet()));
        }
        return skeleton;
    }

    /** New complete part of the first variant. */
    public PartFigure part(PartKind part) {
        return part(part, skeletons.keySet().iterator().next());
    }

    /** New complete part in the size of this variant. */
    public PartFigure part(PartKind part, ProductId variant) {
        return new PartFigure(library, skeleton(variant), part);
    }

    /** New leg or arm that moves on its endurance rig. */
    public LimbFigure limb(PartKind part, ProductId variant) {
        return new LimbFigure(library, skeleton(variant), part);
    }
}
