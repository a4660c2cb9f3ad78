package linetwin.ui.desktop.floor.hall;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.paint.PhongMaterial;
import linetwin.core.id.AreaId;
import linetwin.ui.desktop.floor.paint.FloorMaterials;

/** Faint colour of each area on the floor, which separates neighbours at a distance. */
final class AreaTints {
    private static final double HEIGHT = 0.02;
    private static final double MARGIN = 0.75;
    private static final List<Color> COLOURS = List.of(
            Color.web("#2f7fd1"),
            Color.web("#1a9a8a"),
            Color.web("#c98a1b"),
            Color.web("#5b7fd0"),
            Color.web("#7a62c9"),
            Color.web("#2a8fb8"),
            Color.web("#3f6fb5"),
            Color.web("#2e9a62"),
            Color.web("#8a7a3a"),
            Color.web("#a0673a"));

    private AreaTints() {}

    static List<Node> of(HallPlan plan, boolean operate, boolean dark) {
        var sheets = new ArrayList<Node>();
        var areas = plan.rows().stream().map(HallPlan.Row::area).distinct().toList();
        for (var row : plan.rows()) {
            var material = new PhongMaterial(Color.WHITE);
            material.setDiffuseMap(FloorMaterials.film(colour(areas, row.area(), operate, dark)));
            sheets.add(FloorSheets.sheet(row.rect().grown(MARGIN), HEIGHT, 1, 1, material));
        }
        return sheets;
    }

    private static Color colour(List<AreaId> areas, AreaId area, boolean operate, boolean dark) {
        if (operate) {
            return Color.gray(dark ? 0.75 : 0.35, 0.06);
        }
        var colour = COLOURS.get(areas.indexOf(area) % COLOURS.size());
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), dark ? 0.13 : 0.1);
    }
}
