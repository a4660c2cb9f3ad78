package linetwin.connectors.plant;

import java.time.Duration;
import linetwin.connectors.supervision.LibraryLogFilter;
import linetwin.core.plant.PlantProvider;
import linetwin.core.plant.PlantRequest;
import linetwin.core.plant.RunningPlant;
import linetwin.core.sim.Simulator;
import linetwin.core.time.LineTime;

/** Starts a plant whose line a simulator drives. */
public final class VirtualPlantProvider implements PlantProvider {
    /** Continuous signals come no oftener than this by the wall clock, however fast the line runs. */
    private static final double CLOSEST_WALL_SECONDS = 0.5;

    private static final Duration CLOSEST = Duration.ofSeconds(1);
    private static final double NANOS = 1e9;

    public VirtualPlantProvider() {
        LibraryLogFilter.silence();
    }

    @Override
    public RunningPlant start(PlantRequest request) {
        var simulator = Simulator.of(request.layout(), request.seed(), closest(request.pace()));
        if (!request.runIn().isZero()) {
            simulator.advanceTo(LineTime.after(request.runIn()));
        }
        return new VirtualPlant(request, simulator.state(), simulator::advanceTo);
    }

    private static Duration closest(double pace) {
        var byWallClock = Duration.ofNanos(Math.round(CLOSEST_WALL_SECONDS * pace * NANOS));
        return byWallClock.compareTo(CLOSEST) > 0 ? byWallClock : CLOSEST;
    }
}
