package linetwin.ui.desktop;

import linetwin.core.id.SourceId;
import linetwin.ui.desktop.health.HealthActions;
import linetwin.ui.live.LiveSession;
import linetwin.ui.live.PlantSupervisor;

/** Actions of the health page, carried out by the feeds of the live session and the supervisor of the virtual plant. */
record LiveHealthActions(LiveSession live, PlantSupervisor supervisor) implements HealthActions {
    @Override
    public void retry(SourceId source) {
        live.retry(source);
    }

    @Override
    public void restartPlant() {
        supervisor.restart();
    }

    @Override
    public boolean plantHasEnded() {
        return supervisor.state() instanceof PlantSupervisor.State.Ended
                || supervisor.state() instanceof PlantSupervisor.State.Failed;
    }
}
