package linetwin.connectors.link;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/** Asks whether anybody listens, before a library is set upon a port that nobody serves. */
public final class Knock {
    private static final int TIMEOUT_MILLIS = 1_000;

    private Knock() {}

    /**
     * Returns where a program accepts connections at this endpoint.
     *
     * @throws NoLinkException where none does
     */
    public static void at(String endpoint) throws NoLinkException {
        var uri = URI.create(endpoint);
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort()), TIMEOUT_MILLIS);
        } catch (IOException e) {
            throw new NoLinkException(
                    "Nobody answers at %s. Start the plant, or correct the endpoint in the connection file"
                            .formatted(endpoint),
                    e);
        }
    }
}
