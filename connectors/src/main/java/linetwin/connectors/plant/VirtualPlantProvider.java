package linetwin.connectors.plant;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import linetwin.connectors.supervision.LibraryLogFilter;
import linetwin.core.event.LineEvent;
import linetwin.core.model.LineState;
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
            var settled = request.runIn().dividedBy(WARM_UP_PART);
            simulator.advanceTo(LineTime.after(settled));
            simulator.restartAccount();
            simulator.advanceTo(LineTime.after(request.runIn()));
        }
        monitor.completed("line simulated until now");
        return new BookedLine(simulator);
    }

    /** Simulated line that reports its sums since the end of its warm-up. */
    private record BookedLine(Simulator simulator) implements SimulatedLineSource {
        @Override
        public LineState state() {
            return simulator.state();
        }

        @Override
        public void advanceTo(LineTime time, Consumer<? super LineEvent> events) {
            simulator.advanceTo(time, events);
        }

        @Override
        public List<Long> sums() {
            var account = simulator.account();
            var cells = new long[account.words()];
            account.save(cells, 0);
            return Arrays.stream(cells).boxed().toList();
        }
    }

    private static Duration shortestInterval(double pace) {
        var byWallClock = Duration.ofNanos(Math.round(SHORTEST_WALL_SECONDS * pace * NANOS));
        return byWallClock.compareTo(SHORTEST) > 0 ? byWallClock : SHORTEST;
    }
}
