package linetwin.connectors.supervision;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import linetwin.core.health.Diagnostic;
import linetwin.core.health.DiagnosticCode;

/** Checks that a program accepts connections at a port, before a library is used on it. */
public final class PortProbe {
    private static final int TIMEOUT_MILLIS = 1_000;

    private PortProbe() {}

    /**
     * Returns if a program accepts connections at this endpoint, within one second.
     *
     * @throws ConnectFailedException if no program does
     */
    public static void at(String endpoint) throws ConnectFailedException {
        var uri = URI.create(endpoint);
        try (var socket = new Socket()) {
            if (uri.getHost() == null || uri.getPort() < 0) {
                throw new ConnectFailedException(
                        Diagnostic.of(DiagnosticCode.UNKNOWN_HOST, endpoint),
                        "'%s' names no host and port. Correct the endpoint in the connection file".formatted(endpoint),
                        null);
            }
            socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort()), TIMEOUT_MILLIS);
        } catch (UnknownHostException e) {
            throw new ConnectFailedException(
                    Diagnostic.of(DiagnosticCode.UNKNOWN_HOST, uri.getHost()),
                    "The host of %s has no address. Correct the endpoint in the connection file".formatted(endpoint),
                    e);
        } catch (IOException e) {
            throw new ConnectFailedException(
                    Diagnostic.of(DiagnosticCode.NOBODY_ANSWERS, endpoint),
                    "Nobody answers at %s. Start the plant, or correct the endpoint in the connection file"
                            .formatted(endpoint),
                    e);
        }
    }
}
