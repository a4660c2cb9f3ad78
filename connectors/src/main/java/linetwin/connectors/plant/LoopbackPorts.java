package linetwin.connectors.plant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports of this machine that nobody else can reach. */
final class LoopbackPorts {
    static final String ADDRESS = "127.0.0.1";

    private LoopbackPorts() {}

    /**
     * A port that is free now: this one, or any where it is 0.
     *
     * @param option how the user would choose another
     * @throws UncheckedIOException where the port is taken; the message says so
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
