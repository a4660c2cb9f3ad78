package linetwin.connectors.plant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** TCP ports of this machine that are reachable by its own processes only. */
final class LoopbackPorts {
    static final String ADDRESS = "127.0.0.1";

    private LoopbackPorts() {}

    /**
     * Finds a port that is free now.
     *
     * @param port wanted port; 0 selects any free port
     * @param what name of the server in the message
     * @param option command line option that selects another port
     * @throws UncheckedIOException if the port is taken
     */
    static int free(int port, String what, String option) {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Port %d on %s for %s is taken. End the other program (perhaps another plant), or choose a port with %s PORT; 0 takes a free one"
                            .formatted(port, ADDRESS, what, option),
                    e);
        }
    }
}
