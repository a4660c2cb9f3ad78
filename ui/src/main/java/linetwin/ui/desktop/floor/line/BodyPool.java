package linetwin.ui.desktop.floor.line;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.paint.PhongMaterial;
import javafx.scene.shape.MeshView;
import javafx.scene.shape.TriangleMesh;
import linetwin.core.id.ProductId;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.StationSpec;
import linetwin.ui.desktop.floor.mesh.MeshBuilder;
import linetwin.ui.desktop.floor.paint.BlobShadow;
import linetwin.ui.desktop.floor.paint.EquipmentTint;
import linetwin.ui.desktop.floor.paint.FloorMaterials;
import linetwin.ui.desktop.floor.robot.body.BuildStages;
import linetwin.ui.desktop.floor.robot.body.PartKind;
import linetwin.ui.desktop.floor.robot.figure.RobotFigures;

/** Pool of bodies; all share meshes and materials. */
final class BodyPool {
    private final RobotFigures figures;
    private final LineLayout layout;
    private final BuildStages stages;
    private final Map<String, StationSpec> stations = new TreeMap<>();
    private final Map<ProductId, Deque<UnitBody>> free = new TreeMap<>();
    private final Group solid = new Group();
    private final Group shadows = new Group();
    private final TriangleMesh carrier = carrier().mesh();
    private final TriangleMesh blob = BlobShadow.mesh();
    private final PhongMaterial shade = BlobShadow.material();
    private final FloorMaterials paints;
    private boolean grey;

    BodyPool(LineLayout layout, FloorMaterials paints) {
        this.layout = layout;
        this.paints = paints;
        figures = new RobotFigures(layout);
        stages = new BuildStages(layout);
        layout.stations().forEach(s -> stations.put(s.id().code(), s));
    }

    /** Carrier below a robot, its front towards y. */
    private static MeshBuilder carrier() {
        var s = new MeshBuilder().in(EquipmentTint.RUBBER).box(0, 0, 0.02, 0.7, 1.0, 0.08);
        s.in(EquipmentTint.GRAPHITE).block(0, 0, 0.07, 0.9, 1.2, 0.15, 0.05);
        s.in(EquipmentTint.BODY).block(0, 0, 0.2, 0.84, 1.14, 0.1, 0.03);
        s.in(EquipmentTint.YELLOW).box(0, 0.6, 0.1, 0.6, 0.02, 0.07).box(0, -0.6, 0.1, 0.6, 0.02, 0.07);
        return s.in(EquipmentTint.SCREEN_LINE)
                .box(0.452, 0, 0.13, 0.006, 0.7, 0.03)
                .box(-0.452, 0, 0.13, 0.006, 0.7, 0.03);
    }

    Node solid() {
        return solid;
    }

    Node shadows() {
        return shadows;
    }

    UnitBody acquire(ProductId product) {
        var unused = free.get(product);
        var body = unused == null || unused.isEmpty() ? make(product) : unused.pop();
        body.node().setVisible(true);
        body.shadow().setVisible(!body.isSmall());
        return body;
    }

    void release(ProductId product, UnitBody body) {
        body.node().setVisible(false);
        body.shadow().setVisible(false);
        free.computeIfAbsent(product, _ -> new ArrayDeque<>()).push(body);
    }

    private UnitBody make(ProductId product) {
        var body = partOf(product).map(p -> part(p)).orElseGet(() -> robot(product));
        body.operate(grey);
        solid.getChildren().add(body.node());
        if (!body.isSmall()) {
            shadows.getChildren().add(body.shadow());
        }
        return body;
    }

    /** Kind of part of a product; a product that is neither a known part nor a robot looks like a pack. */
    private Optional<PartKind> partOf(ProductId product) {
        return PartKind.of(product)
                .or(() -> layout.variant(product).isPresent() ? Optional.empty() : Optional.of(PartKind.PACK));
    }

    private UnitBody part(PartKind part) {
        return new PartBody(figures.part(part, layout.campaign()), part, stages, shadow(0.8));
    }

    private UnitBody robot(ProductId product) {
        var known = layout.variant(product).isPresent() ? product : layout.campaign();
        var vehicle = new MeshView(carrier);
        vehicle.setMaterial(paints.equipment());
        return new RobotBody(figures.figure(known), stages, stations, vehicle, shadow(1.5));
    }

    private MeshView shadow(double size) {
        var view = new MeshView(blob);
        view.setMaterial(shade);
        view.setMouseTransparent(true);
        view.setScaleX(size);
        view.setScaleZ(size);
        return view;
    }

    /** Repaints all bodies, in use or free. */
    void paint(boolean operate, double strength, Iterable<UnitBody> inUse) {
        grey = operate;
        BlobShadow.strength(shade, strength);
        inUse.forEach(b -> b.operate(operate));
        free.values().forEach(bodies -> bodies.forEach(b -> b.operate(operate)));
    }
}
