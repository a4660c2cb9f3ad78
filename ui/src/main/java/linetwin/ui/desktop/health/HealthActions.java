package linetwin.ui.desktop.health;

import linetwin.core.id.SourceId;

/** What the health page has done by the rest of the program. Called on the JavaFX thread; returns at once. */
public interface HealthActions {
    /** Has the source connected again at once. */
    void retry(SourceId source);

    /** Has the virtual plant started again. */
    void startPlantAgain();

    /** Whether there is a virtual plant of ours which has ended. */
    boolean plantHasEnded();
}
