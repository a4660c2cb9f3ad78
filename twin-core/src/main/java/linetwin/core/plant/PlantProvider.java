package linetwin.core.plant;

/**
 * Starts a virtual plant: a simulated line behind real servers. Found at run time through
 * {@link java.util.ServiceLoader}.
 */
public interface PlantProvider {
    /**
     * Starts the servers and the line.
     *
     * @throws java.io.UncheckedIOException if a port is in use or a server cannot start; the message gives the port or
     *     server
     */
    RunningPlant start(PlantRequest request, StartMonitor monitor);

    /** Starts the servers and the line without a monitor. */
    default RunningPlant start(PlantRequest request) {
        return start(request, StartMonitor.NONE);
    }
}
