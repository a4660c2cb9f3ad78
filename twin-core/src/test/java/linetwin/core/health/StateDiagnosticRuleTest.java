package linetwin.core.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.Instant;
import java.util.Optional;
import linetwin.core.health.SourceStatus.State;
import linetwin.core.id.SourceId;
import org.junit.jupiter.api.Test;

final class StateDiagnosticRuleTest {
    private static final String ENDPOINT = "opc.tcp://127.0.0.1:1";
    private static final Instant START = Instant.EPOCH;

    @Test
    void connectionAttemptIsAFaultAfterFiveSecondsOnly() {
        var status = source(State.CONNECTING, 0, "");

        assertEquals(Optional.empty(), StateDiagnosticRule.current(status, START.plusSeconds(4)));
        assertEquals(
                Optional.of(Diagnostic.of(DiagnosticCode.NO_ANSWER_IN_TIME, ENDPOINT, 5)),
                StateDiagnosticRule.current(status, START.plusSeconds(5)));
    }

    @Test
    void reportedDiagnosticTakesPrecedenceOverTheState() {
        var reported = Diagnostic.of(DiagnosticCode.CONNECTION_LOST, ENDPOINT, "reset");
        var status = source(State.SILENT, 9, "").with(reported);

        assertEquals(Optional.of(reported), StateDiagnosticRule.current(status, START.plusSeconds(9)));
        assertSame(status, StateDiagnosticRule.atEndOfCheck(status, START.plusSeconds(9)));
    }

    @Test
    void liveSourceWithoutAnyValueIsAFaultAtTheEndOfACheckOnly() {
        var status = source(State.LIVE, 0, "");
        var now = START.plusSeconds(6);

        assertEquals(Optional.empty(), StateDiagnosticRule.current(status, now));
        assertEquals(
                Optional.of(Diagnostic.of(DiagnosticCode.NO_VALUES, ENDPOINT, 6)),
                StateDiagnosticRule.atEndOfCheck(status, now).finding());
    }

    @Test
    void detailOfARefusalIsInItsDiagnostic() {
        var status = source(State.REFUSED, 0, "bad password");
        var expected = Optional.of(Diagnostic.of(DiagnosticCode.OTHER, ENDPOINT, "bad password"));

        assertEquals(expected, StateDiagnosticRule.current(status, START));
        assertEquals(expected, StateDiagnosticRule.atEndOfCheck(status, START).finding());
    }

    private static SourceStatus source(State state, long received, String detail) {
        return new SourceStatus(new SourceId("A"), "opcua", ENDPOINT, state, START, Optional.empty(), received, detail);
    }
}
