package linetwin.ui.floor.line;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.MeshView;
import linetwin.core.id.StationId;
import linetwin.core.layout.LineLayout;
import linetwin.core.model.LineState;
import linetwin.core.time.LineTime;
import linetwin.ui.floor.hall.SoftShadow;
import linetwin.ui.floor.mesh.Solids;
import linetwin.ui.floor.paint.Paints;
import linetwin.ui.floor.station.StationDesigns;

/** The whole line on the floor. */
public final class LineFigure {
    private static final double GUIDE_HEIGHT = 0.01;

    private final Map<StationId, StationFigure> stations = new LinkedHashMap<>();
    private final Group opaque = new Group();
    private final Group translucent = new Group();

    /** @param shadow takes the shadow of all that stands still */
    public LineFigure(LineLayout layout, Paints paints, SoftShadow shadow) {
        var bearings = new Bearings(layout);
        for (var spec : layout.stations()) {
            var figure = new StationFigure(StationDesigns.of(spec, bearings.of(spec.id())), paints);
            stations.put(spec.id(), figure);
            shadow.add(figure.design().opaque(), figure.x(), figure.y());
            opaque.getChildren().add(figure.solid());
            translucent.getChildren().add(figure.panes());
        }
        furnish(new Places(layout, bearings), paints, shadow);
    }

    private void furnish(Places places, Paints paints, SoftShadow shadow) {
        var guides = new Solids().unshaded();
        var furniture = new Solids();
        places.lanes().all().forEach(lane -> lane.guide(guides, GUIDE_HEIGHT));
        places.lanes().all().forEach(lane -> lane.furnish(furniture));
        places.shelves().values().forEach(shelf -> shelf.furnish(furniture));
        places.benches().values().forEach(bench -> bench.furnish(furniture));
        shadow.add(furniture, 0, 0);
        var painted = new MeshView(guides.mesh());
        painted.setMaterial(paints.markings());
        var standing = new MeshView(furniture.mesh());
        standing.setMaterial(paints.equipment());
        opaque.getChildren().addAll(painted, standing);
    }

    public Node opaque() {
        return opaque;
    }

    /** Panes and other things that let the line through; to be drawn last. */
    public Node translucent() {
        return translucent;
    }

    public void show(LineState state, LineTime now) {
        for (var station : stations.values()) {
            station.animate(state.station(station.spec().id()), now);
        }
    }
}
