package linetwin.ui.app;

import linetwin.core.id.SourceId;
import linetwin.ui.health.Actions;

/** What the health page may have done: by the feeds of the mirror, and by the keeper of the virtual plant. */
record Remedies(Mirror mirror, PlantKeeper keeper) implements Actions {
    @Override
    public void retry(SourceId source) {
        mirror.retry(source);
    }

    @Override
    public void startPlantAgain() {
        keeper.startAgain();
    }

    @Override
    public boolean plantHasEnded() {
        return keeper.state() instanceof PlantKeeper.State.Ended || keeper.state() instanceof PlantKeeper.State.Failed;
    }
}
