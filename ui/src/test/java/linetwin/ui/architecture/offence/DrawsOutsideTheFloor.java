package linetwin.ui.architecture.offence;

import javafx.scene.shape.Box;

/** Offends: a solid body outside the floor. */
public final class DrawsOutsideTheFloor {
    public Box offends() {
        return new Box(1, 1, 1);
    }
}
