package linetwin.connectors.supervision;

import java.util.Optional;
import linetwin.core.health.Diagnostic;
import linetwin.core.health.SourceStatus.State;

/**
 * State of the supervision of one source.
 *
 * @param silentConnections number of consecutive connections that ended by silence
 */
record SupervisionState(State state, String detail, Optional<Diagnostic> finding, int silentConnections) {
    static final SupervisionState OFF = new SupervisionState(State.OFF, "", Optional.empty(), 0);

    SupervisionState with(State next, String why, Optional<Diagnostic> found) {
        return new SupervisionState(next, why, found, silentConnections);
    }

    SupervisionState live(Optional<Diagnostic> found) {
        return new SupervisionState(State.LIVE, "", found, 0);
    }

    SupervisionState silentOnceMore() {
        return new SupervisionState(state, detail, finding, silentConnections + 1);
    }
}
