package linetwin.ui.desktop.health;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import linetwin.ui.live.PlantFaultControl;

/** Plant that records its commands, and lists given faults as active. */
final class SamplePlant implements PlantFaultControl {
    final List<String> said = new CopyOnWriteArrayList<>();
    private final String faults;

    SamplePlant(String faults) {
        this.faults = faults;
    }

    @Override
    public boolean isRunning() {
        return true;
    }

    @Override
    public CompletableFuture<String> send(String line) {
        if (line.equals("fault list")) {
            return CompletableFuture.completedFuture(faults);
        }
        said.add(line);
        return CompletableFuture.completedFuture("ok: " + line.substring("fault ".length()));
    }
}
