package linetwin.ui.desktop.floor.hall;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.paint.PhongMaterial;
import javafx.scene.shape.MeshView;
import linetwin.core.layout.AreaSpec;
import linetwin.core.layout.LineLayout;
import linetwin.ui.desktop.floor.mesh.MeshBuilder;
import linetwin.ui.desktop.floor.paint.FloorMaterials;
import org.jspecify.annotations.Nullable;

/** Nodes of the hall: all below and around the stations. */
public final class HallFigure {
    private static final double SHADOW_HEIGHT = 0.03;
    private static final double BETWEEN_NAMES = 2;
    private static final double LETTER_HEIGHT = 0.022;

    private final HallPlan plan;
    private final FloorMaterials paints;
    private final MeshBuilder lines = new MeshBuilder().unshaded();
    private final MeshBuilder scenery = new MeshBuilder();
    private final SoftShadow shadow;
    private Optional<CompletableFuture<Image>> shadowImage = Optional.empty();
    private final PhongMaterial shadowMaterial = new PhongMaterial(Color.WHITE);
    private final Group letters = new Group();
    private final List<FloorRectangle> names = new ArrayList<>();
    private @Nullable Color lettered;
    private final Group tints = new Group();

    public HallFigure(LineLayout layout, FloorMaterials paints) {
        this.plan = new HallPlan(layout);
        this.paints = paints;
        this.shadow = new SoftShadow(plan.hall());
        FloorMarkings.paint(plan, lines);
        HallEquipment.build(layout, plan, scenery);
        shadow.add(scenery, 0, 0);
    }

    /** Shadow to which all fixed equipment is added before {@link #opaque} is called. */
    public SoftShadow shadow() {
        return shadow;
    }

    /** Rectangles of the painted area names. */
    public List<FloorRectangle> names() {
        return names;
    }

    /** Opaque shapes. */
    public List<Node> opaque() {
        var hall = plan.hall();
        var floor = FloorSheets.sheet(hall, 0, hall.width() / 6, hall.depth() / 6, paints.floor());
        var painted = view(lines, paints.markings());
        return List.of(floor, painted, view(scenery, paints.equipment()));
    }

    /** Translucent sheets on the floor, in the order of drawing. */
    public List<Node> translucent() {
        shadowImage = Optional.of(CompletableFuture.supplyAsync(() -> shadow.image(1), Thread::startVirtualThread));
        var sheet = FloorSheets.sheet(shadow.area(), SHADOW_HEIGHT, 1, 1, shadowMaterial);
        return List.of(tints, letters, sheet);
    }

    /**
     * Applies the shadow, which another thread has computed since {@link #translucent}, and paints the names if their
     * colour has changed. Called at the begin of each frame.
     */
    public void complete() {
        shadowImage.ifPresent(image -> shadowMaterial.setDiffuseMap(image.join()));
        shadowImage = Optional.empty();
        if (!paints.ambience().lettering().equals(lettered)) {
            lettered = paints.ambience().lettering();
            paintNames(lettered);
        }
    }

    /** Applies a look and a theme, except to the names. */
    public void repaint() {
        shadowMaterial.setDiffuseColor(Color.gray(1, paints.ambience().shadow()));
        tints.getChildren().setAll(AreaTints.of(plan, paints.isOperate(), paints.isDark()));
    }

    private void paintNames(Color colour) {
        letters.getChildren().clear();
        names.clear();
        var taken = new ArrayList<FloorRectangle>();
        for (var area : plan.areas()) {
            letters.getChildren().add(name(area, colour, taken));
        }
    }

    private Node name(AreaSpec area, Color colour, List<FloorRectangle> taken) {
        var image = FloorSheets.lettering(
                area.id().code(), area.name().english(), area.name().chinese(), colour);
        var material = new PhongMaterial(Color.WHITE);
        material.setDiffuseMap(image);
        var place = plan.lettering(area, image.getWidth() / image.getHeight(), taken);
        taken.add(place.grown(BETWEEN_NAMES));
        names.add(place);
        return FloorSheets.sheet(place, LETTER_HEIGHT, 1, 1, material);
    }

    private static MeshView view(MeshBuilder solids, PhongMaterial material) {
        var view = new MeshView(solids.mesh());
        view.setMaterial(material);
        view.setMouseTransparent(true);
        return view;
    }
}
