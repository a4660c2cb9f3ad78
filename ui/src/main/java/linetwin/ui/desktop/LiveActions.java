package linetwin.ui.desktop;

import linetwin.core.id.SourceId;
import linetwin.ui.health.Actions;
import linetwin.ui.live.LiveSession;
import linetwin.ui.live.PlantSupervisor;

/** What the health page may have done: by the feeds of the mirror, and by the keeper of the virtual plant. */
record LiveActions(LiveSession mirror, PlantSupervisor keeper) implements Actions {
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
        return keeper.state() instanceof PlantSupervisor.State.Ended
                || keeper.state() instanceof PlantSupervisor.State.Failed;
    }
}
