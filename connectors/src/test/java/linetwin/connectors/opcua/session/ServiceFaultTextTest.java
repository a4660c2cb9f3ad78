package linetwin.connectors.opcua.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import linetwin.connectors.foreign.ForeignLine;
import linetwin.connectors.foreign.ForeignPlan;
import linetwin.connectors.supervision.ConnectFailedException;
import linetwin.connectors.supervision.LibraryLogFilter;
import linetwin.core.connection.SourceSpec;
import linetwin.core.feed.FeedRequest;
import linetwin.core.health.Diagnostic;
import linetwin.core.health.DiagnosticCode;
import linetwin.core.id.SourceId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Diagnostics of a port with a server that is not OPC UA. */
class ServiceFaultTextTest {
    private final List<Socket> held = new CopyOnWriteArrayList<>();
    private final ServerSocket listener;

    ServiceFaultTextTest() throws IOException {
        LibraryLogFilter.silence();
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws IOException {
        listener.close();
        for (var socket : held) {
            socket.close();
        }
    }

    @Test
    void aServerThatDisconnectsAfterOurFirstMessageIsNoOpcUaServer() {
        Thread.ofVirtual().start(() -> serve(true));

        assertEquals(DiagnosticCode.STRANGE_ANSWER, refusal().trouble());
    }

    @Test
    void aSilentServerIsWaitedForAsLongAsIsReported() {
        Thread.ofVirtual().start(() -> serve(false));
        var began = System.nanoTime();
        var finding = refusal();
        var waited = Duration.ofNanos(System.nanoTime() - began).plusMillis(500);

        assertEquals(DiagnosticCode.NO_ANSWER_IN_TIME, finding.trouble());
        assertTrue(Long.parseLong(finding.about().getLast()) <= waited.toSeconds(), finding::toString);
    }

    private void serve(boolean hangsUp) {
        while (!listener.isClosed()) {
            try {
                var caller = listener.accept();
                held.add(caller);
                if (hangsUp) {
                    caller.setSoLinger(true, 0);
                    assertEquals('H', caller.getInputStream().read());
                    caller.close();
                }
            } catch (IOException | AssertionError _) {
                // The port probe sends nothing, and a closed listener ends this loop.
            }
        }
    }

    private Diagnostic refusal() {
        var source = new SourceSpec(
                new SourceId("stranger"),
                "opcua",
                "opc.tcp://127.0.0.1:" + listener.getLocalPort(),
                "",
                "",
                Duration.ofMillis(100),
                Duration.ofSeconds(2),
                List.of());
        var request = new FeedRequest(source, ForeignLine.of(ForeignPlan.small()), Instant.now(), "", "");
        return assertThrows(ConnectFailedException.class, () -> ServerSession.open(request, _ -> {}))
                .finding()
                .orElseThrow();
    }
}
