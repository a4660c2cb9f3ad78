package linetwin.connectors.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import linetwin.connectors.foreign.ForeignBroker;
import linetwin.connectors.foreign.ForeignLine;
import linetwin.connectors.foreign.ForeignPlan;
import linetwin.connectors.foreign.ForeignServer;
import linetwin.connectors.foreign.ForeignSources;
import linetwin.core.health.Diagnostic;
import linetwin.core.health.DiagnosticCode;
import linetwin.core.health.SourceStatus.State;

/** Cases of endpoints with a wrong server or none: the diagnostic, and the connection to a server that starts later. */
final class WrongEndpointCases implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration FOUND_WITHIN = Duration.ofSeconds(12);

    /** Connections that are never answered; stored here so that they stay open. */
    private final List<Socket> held = new CopyOnWriteArrayList<>();

    private final ForeignPlan plan = ForeignPlan.small();
    private final ServerSocket talker = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ServerSocket mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

    WrongEndpointCases() throws IOException {
        Thread.ofVirtual().start(this::talk);
        Thread.ofVirtual().start(this::listen);
    }

    private void talk() {
        while (!talker.isClosed()) {
            try (var caller = talker.accept()) {
                var asked = caller.getInputStream().read(new byte[1_024]);
                assert asked != 0;
                caller.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                caller.getOutputStream().flush();
            } catch (IOException _) {
                // This connection failed; the next one is accepted.
            }
        }
    }

    private void listen() {
        while (!mute.isClosed()) {
            try {
                held.add(mute.accept());
            } catch (IOException _) {
                // The server socket or the connection was closed.
            }
        }
    }

    List<FaultTableRow> runAll() {
        var rows = new ArrayList<FaultTableRow>();
        for (var protocol : List.of("opcua", "mqtt")) {
            rows.add(diagnosed(protocol, "nobody listens", ForeignServer.freePort(), DiagnosticCode.NOBODY_ANSWERS));
            rows.add(diagnosed(protocol, "a web server listens", talker.getLocalPort(), DiagnosticCode.STRANGE_ANSWER));
            rows.add(diagnosed(
                    protocol, "a port that never answers", mute.getLocalPort(), DiagnosticCode.NO_ANSWER_IN_TIME));
            rows.add(late(protocol));
        }
        return rows;
    }

    private StatusRecorder eyes(String protocol, int port) {
        var endpoint = protocol.equals("opcua")
                ? "opc.tcp://127.0.0.1:%d/acme".formatted(port)
                : "tcp://127.0.0.1:%d".formatted(port);
        var tags = protocol.equals("opcua") ? ForeignSources.signals() : ForeignSources.messages();
        var source = ForeignSources.of("stranger", protocol, endpoint, tags);
        return new StatusRecorder(ForeignLine.of(plan), List.of(source), "", _ -> {});
    }

    private FaultTableRow diagnosed(String protocol, String what, int port, DiagnosticCode expected) {
        try (var eyes = eyes(protocol, port)) {
            var after = eyes.until(() -> trouble(eyes).isPresent(), PATIENCE);
            var found = trouble(eyes);
            var fault =
                    found.filter(t -> t == expected).isPresent() ? "" : "said %s, not %s".formatted(found, expected);
            return new FaultTableRow(
                    protocol + ": " + what, eyes.seen("stranger"), Optional.empty(), after, "nothing", fault);
        }
    }

    private static Optional<DiagnosticCode> trouble(StatusRecorder eyes) {
        return eyes.session().statuses().stream()
                .flatMap(s -> s.finding().stream())
                .map(Diagnostic::trouble)
                .findFirst();
    }

    /** Starts the server after the first connection attempt has failed. */
    private FaultTableRow late(String protocol) {
        var port = ForeignServer.freePort();
        try (var eyes = eyes(protocol, port)) {
            eyes.until(() -> trouble(eyes).isPresent(), PATIENCE);
            try (var _ = protocol.equals("opcua") ? new ForeignServer(plan, port) : new ForeignBroker(port)) {
                var after = eyes.until(() -> isBack(protocol, eyes), PATIENCE);
                var fault = after.compareTo(FOUND_WITHIN) > 0 ? "found too late" : "";
                return new FaultTableRow(
                        protocol + ": the server starts after us",
                        eyes.seen("stranger"),
                        Optional.empty(),
                        after,
                        "nothing",
                        fault);
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** True if the source is in contact again; a broker without publishers sends no value and never becomes LIVE. */
    private static boolean isBack(String protocol, StatusRecorder eyes) {
        return protocol.equals("opcua")
                ? eyes.state("stranger") == State.LIVE
                : eyes.status("stranger").health().connectedSince().isPresent();
    }

    @Override
    public void close() throws IOException {
        talker.close();
        mute.close();
    }
}
