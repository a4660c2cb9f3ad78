package linetwin.connectors.opcua.session;

import java.util.Optional;
import linetwin.core.health.Diagnostic;
import linetwin.core.health.DiagnosticCode;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.enumerated.ServerState;

/**
 * Monitors the state of a server (OPC 10000-5, 12.6) and its service level (OPC 10000-4, 6.6.2.4.2), of which 200 and
 * more is healthy. A server without these values counts as healthy. Thread-safe.
 */
final class ServerStateMonitor {
    private static final int HEALTHY = 200;
    private static final int FULL = 255;

    private final String endpoint;
    private int state = ServerState.Running.getValue();
    private int level = FULL;
    private boolean news;

    ServerStateMonitor(String endpoint) {
        this.endpoint = endpoint;
    }

    /** Stores a value; returns true if it is a state or a service level. */
    synchronized boolean take(NodeId node, Object value) {
        if (node.equals(NodeIds.Server_ServerStatus_State) && value instanceof Number number) {
            news |= state != number.intValue();
            state = number.intValue();
            return true;
        }
        if (node.equals(NodeIds.Server_ServiceLevel) && value instanceof Number number) {
            news |= level != number.intValue();
            level = number.intValue();
            return true;
        }
        return false;
    }

    synchronized boolean isNews() {
        var answer = news;
        news = false;
        return answer;
    }

    synchronized Optional<Diagnostic> finding() {
        if (state != ServerState.Running.getValue()) {
            return Optional.of(Diagnostic.of(DiagnosticCode.SERVER_NOT_RUNNING, endpoint, name(state)));
        }
        return level < HEALTHY
                ? Optional.of(Diagnostic.of(DiagnosticCode.SERVICE_DEGRADED, endpoint, level))
                : Optional.empty();
    }

    private static String name(int state) {
        var known = ServerState.from(state);
        return known == null ? Integer.toString(state) : known.name();
    }
}
