package linetwin.ui.desktop.floor.hall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.image.Image;
import linetwin.ui.desktop.floor.mesh.MeshBuilder;
import org.junit.jupiter.api.Test;

/** Shadow of a post of 1 m by 1 m, 2 m high, in the middle of a hall of 10 m by 10 m, at 20 pixels per metre. */
final class SoftShadowTest {
    private static final FloorRectangle HALL = new FloorRectangle(0, 0, 10, 10);

    private static Image shadowOf(MeshBuilder solids) {
        var shadow = new SoftShadow(HALL);
        shadow.add(solids, 5, 5);
        return shadow.image(1);
    }

    /** Opacity of the shadow at a point of the hall, 0 to 255. */
    private static int darkness(Image image, double x, double y) {
        return image.getPixelReader().getArgb((int) (x * 20), (int) ((10 - y) * 20)) >>> 24;
    }

    @Test
    void shadowFallsToTheNorthEastAwayFromTheLight() {
        var image = shadowOf(new MeshBuilder().box(0, 0, 0, 1, 1, 2));
        assertTrue(darkness(image, 5.6, 6.2) > 100);
        assertEquals(0, darkness(image, 3, 3));
        assertEquals(0, darkness(image, 8.5, 8.5));
    }

    @Test
    void floorIsDarkerAtTheFootOfThePostOnTheSideOfTheLightToo() {
        var image = shadowOf(new MeshBuilder().box(0, 0, 0, 1, 1, 2));
        assertTrue(darkness(image, 4.35, 5) > 0);
        assertEquals(0, darkness(image, 3.5, 5));
    }

    @Test
    void paintOnTheFloorThrowsNoShadow() {
        var image = shadowOf(new MeshBuilder().box(0, 0, 0, 1, 1, 0.05));
        assertEquals(0, darkness(image, 5, 5));
    }

    @Test
    void shadowEndsAtTheWalls() {
        var image = shadowOf(new MeshBuilder().box(4.8, 4.8, 0, 3, 3, 20));
        assertEquals(200, (int) image.getWidth());
        assertEquals(200, (int) image.getHeight());
        assertTrue(darkness(image, 9.9, 9.9) > 0);
    }
}
