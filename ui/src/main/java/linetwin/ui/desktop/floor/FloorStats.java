package linetwin.ui.desktop.floor;

/**
 * What the newest frame cost.
 *
 * @param shapes {@code Shape3D} nodes in the scene
 * @param nodes all nodes in the scene
 * @param visible shapes that were not culled
 * @param frameMillis time that the floor spent on the JavaFX thread
 * @param framesPerSecond frames in the last second
 */
public record FloorStats(int shapes, int nodes, int visible, double frameMillis, double framesPerSecond) {
    static final FloorStats NONE = new FloorStats(0, 0, 0, 0, 0);
}
