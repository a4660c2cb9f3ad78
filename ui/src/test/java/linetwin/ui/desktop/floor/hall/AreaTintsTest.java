package linetwin.ui.desktop.floor.hall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.paint.PhongMaterial;
import javafx.scene.shape.MeshView;
import linetwin.ui.window.RepositoryLineFiles;
import org.junit.jupiter.api.Test;

final class AreaTintsTest {
    private static final HallPlan PLAN = new HallPlan(RepositoryLineFiles.benchmark());

    private static Color colour(Node sheet) {
        var material = assertInstanceOf(PhongMaterial.class, ((MeshView) sheet).getMaterial());
        return material.getDiffuseMap().getPixelReader().getColor(0, 0);
    }

    @Test
    void everyRowHasASheetOfTheColourOfItsArea() {
        var sheets = AreaTints.of(PLAN, false, false);
        assertEquals(PLAN.rows().size(), sheets.size());
        for (int i = 0; i < sheets.size(); i++) {
            for (int j = 0; j < i; j++) {
                boolean sameArea =
                        PLAN.rows().get(i).area().equals(PLAN.rows().get(j).area());
                assertEquals(sameArea, colour(sheets.get(i)).equals(colour(sheets.get(j))), i + " and " + j);
            }
        }
    }

    @Test
    void operateLookKeepsColourForTheAbnormal() {
        var colours = new TreeSet<Double>();
        AreaTints.of(PLAN, true, false)
                .forEach(sheet -> colours.add(colour(sheet).getSaturation()));
        assertEquals(1, colours.size());
        assertEquals(0, colours.first());
    }

    @Test
    void tintLetsTheFloorThroughInBothThemes() {
        var light = colour(AreaTints.of(PLAN, false, false).getFirst());
        var dark = colour(AreaTints.of(PLAN, false, true).getFirst());
        assertTrue(light.getOpacity() < 0.2 && dark.getOpacity() < 0.2);
        assertNotEquals(light, dark);
    }
}
