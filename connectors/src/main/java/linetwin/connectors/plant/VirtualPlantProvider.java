package linetwin.connectors.plant;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import linetwin.connectors.supervision.LibraryLogFilter;
import linetwin.core.plant.PlantProvider;
import linetwin.core.plant.PlantRequest;
import linetwin.core.plant.RunningPlant;
import linetwin.core.plant.StartMonitor;
import linetwin.core.sim.Simulator;
import linetwin.core.time.LineTime;

/** Provider of plants whose line is simulated. */
public final class VirtualPlantProvider implements PlantProvider {
    /** Shortest interval of continuous signals by the wall clock in seconds, at every pace. */
    private static final double SHORTEST_WALL_SECONDS = 0.5;

    /** Divisor of the run-in: its first part is the warm-up, in which the line fills, and belongs to no figure. */
    private static final int WARM_UP_PART = 3;

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final double NANOS = 1e9;

    public VirtualPlantProvider() {
        LibraryLogFilter.silence();
    }

    @Override
    public RunningPlant start(PlantRequest request, StartMonitor monitor) {
        var line = CompletableFuture.supplyAsync(() -> settledLine(request, monitor), ParallelStart::onThread);
        return new VirtualPlant(request, monitor, line);
    }

    private static SimulatedLineSource settledLine(PlantRequest request, StartMonitor monitor) {
        var simulator = Simulator.of(request.layout(), request.seed(), shortestInterval(request.pace()));
        if (!request.runIn().isZero()) {
            simulator.advanceTo(LineTime.after(request.runIn().dividedBy(WARM_UP_PART)));
            simulator.restartAccount();
        }
        simulator.advanceTo(LineTime.after(request.runIn()));
        monitor.completed("line simulated until now");
        return new BookedLine(simulator);
    }

    private static Duration shortestInterval(double pace) {
        var byWallClock = Duration.ofNanos(Math.round(SHORTEST_WALL_SECONDS * pace * NANOS));
        return byWallClock.compareTo(SHORTEST) > 0 ? byWallClock : SHORTEST;
    }
}
