package linetwin.core.plant;

/** Starts a virtual plant: a simulated line behind real servers. Found through {@link java.util.ServiceLoader}. */
public interface PlantProvider {
    /**
     * Starts the servers and the line.
     *
     * @throws java.io.UncheckedIOException where a port is taken or a server cannot start; the message says which
     */
    RunningPlant start(PlantRequest request);
}
