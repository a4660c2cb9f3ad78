package linetwin.ui.architecture.offence;

import javafx.scene.shape.Box;

/** Violation: a 3D shape outside the floor. */
public final class DrawsOutsideTheFloor {
    public Box offends() {
        return new Box(1, 1, 1);
    }
}
