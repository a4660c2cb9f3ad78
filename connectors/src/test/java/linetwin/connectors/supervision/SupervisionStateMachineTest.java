package linetwin.connectors.supervision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import linetwin.core.connection.SourceSpec;
import linetwin.core.health.Diagnostic;
import linetwin.core.health.DiagnosticCode;
import linetwin.core.health.SourceStatus.State;
import linetwin.core.id.SourceId;
import org.junit.jupiter.api.Test;

class SupervisionStateMachineTest {
    private static final SupervisionState LIVE = SupervisionState.OFF.live(Optional.empty());

    private final SupervisionStateMachine machine = new SupervisionStateMachine(new SourceSpec(
            new SourceId("press"),
            "opcua",
            "opc.tcp://127.0.0.1:4840",
            "",
            "",
            Duration.ofMillis(100),
            Duration.ofSeconds(2),
            List.of()));

    private static ConnectionObservation silentFor(Duration silence, boolean hasArrivals, Duration longestPause) {
        return new ConnectionObservation(
                hasArrivals, hasArrivals, silence, false, false, longestPause, Optional.empty());
    }

    private SupervisionDecision judge(SupervisionState before, double seconds) {
        return machine.judge(before, silentFor(Duration.ofMillis(Math.round(seconds * 1000)), true, Duration.ZERO));
    }

    @Test
    void aSourceIsMarkedSilentBeforeItsLimitAndReplacedAtTwiceTheLimit() {
        assertEquals(State.LIVE, judge(LIVE, 1.5).next().state());
        assertEquals(State.SILENT, judge(LIVE, 1.6).next().state());
        assertTrue(judge(LIVE, 1.6).losesContact());
        assertFalse(judge(LIVE, 3.9).replaces());
        assertTrue(judge(LIVE, 4).replaces());
    }

    @Test
    void eachSilentConnectionDoublesThePatienceUntilOneIsLive() {
        var once = judge(LIVE, 4).next();
        assertFalse(judge(once, 7.9).replaces());
        assertTrue(judge(once, 8).replaces());
        assertEquals(0, judge(once, 0).next().silentConnections());
    }

    @Test
    void aConnectionIsNotReplacedWithinThePauseThatTheServerAgreedTo() {
        var seen = silentFor(Duration.ofSeconds(5), true, Duration.ofSeconds(10));

        assertFalse(machine.judge(LIVE, seen).replaces());
    }

    @Test
    void theFirstArrivalMayTakeTenSeconds() {
        var connecting = SupervisionState.OFF.with(State.CONNECTING, "", Optional.empty());
        assertEquals(
                State.CONNECTING,
                machine.judge(connecting, silentFor(Duration.ofSeconds(9), false, Duration.ZERO))
                        .next()
                        .state());
        assertTrue(machine.judge(connecting, silentFor(Duration.ofSeconds(10), false, Duration.ZERO))
                .replaces());
    }

    @Test
    void aSilentSourceThatRefusesAReconnectIsLost() {
        var silent = judge(LIVE, 4).next();

        assertEquals(
                State.LOST,
                machine.connectFailed(silent, "no answer", Optional.empty()).state());
    }

    @Test
    void onlyARepeatedTakeoverIsRefused() {
        var taken = Diagnostic.of(DiagnosticCode.TAKEN_OVER, "endpoint");

        assertEquals(State.LOST, machine.connectionLost(LIVE, taken, false).state());
        assertEquals(State.REFUSED, machine.connectionLost(LIVE, taken, true).state());
    }
}
