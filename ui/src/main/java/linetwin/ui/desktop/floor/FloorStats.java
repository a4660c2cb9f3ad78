package linetwin.ui.desktop.floor;

/**
 * Cost of the newest frame.
 *
 * @param shapes {@code Shape3D} nodes in the scene
 * @param nodes all nodes in the scene
 * @param visible shapes that were not culled
 * @param frameMillis time of the floor on the JavaFX thread in milliseconds
 * @param framesPerSecond frames in the last second
 */
public record FloorStats(int shapes, int nodes, int visible, double frameMillis, double framesPerSecond) {
    static final FloorStats NONE = new FloorStats(0, 0, 0, 0, 0);
}
