package linetwin.ui.desktop.health;

import linetwin.core.id.SourceId;

/** Actions that the health page requests from the rest of the program. Called on the JavaFX thread; returns at once. */
public interface HealthActions {
    /** Requests an immediate new connection of the source. */
    void retry(SourceId source);

    /** Requests a new start of the virtual plant. */
    void restartPlant();

    /** True if there is a virtual plant of this program which has ended. */
    boolean plantHasEnded();
}
