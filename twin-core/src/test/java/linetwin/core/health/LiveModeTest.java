package linetwin.core.health;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import linetwin.core.health.SourceStatus.State;
import linetwin.core.id.SourceId;
import linetwin.core.model.LineState;
import linetwin.core.sim.TestLayouts;
import org.junit.jupiter.api.Test;

final class LiveModeTest {
    @Test
    void modeIsLiveOnlyWhereEverySourceIs() {
        assertEquals(LiveMode.LIVE, LiveMode.of(List.of(source(State.LIVE, 9), source(State.LIVE, 9))));
    }

    @Test
    void modeIsConnectingUntilEverySourceHasReported() {
        assertEquals(LiveMode.CONNECTING, LiveMode.of(List.of(source(State.LIVE, 9), source(State.CONNECTING, 0))));
        assertEquals(LiveMode.CONNECTING, LiveMode.of(List.of()));
    }

    @Test
    void oneSilentSourceMakesTheLineStale() {
        assertEquals(LiveMode.STALE, LiveMode.of(List.of(source(State.LIVE, 9), source(State.SILENT, 9))));
    }

    @Test
    void lineIsLostIfNoSourceReportsAnyMore() {
        assertEquals(LiveMode.LOST, LiveMode.of(List.of(source(State.LOST, 9), source(State.SILENT, 9))));
    }

    @Test
    void liveSourceWithADiagnosticIsInTheSummary() {
        var line = LineState.initial(TestLayouts.oneStation(0.9));
        var late = source(State.LIVE, 9);
        var found = late.with(Diagnostic.of(DiagnosticCode.SILENT, late.endpoint(), 9));

        assertEquals(
                Optional.of(found), DataQualitySummary.of(List.of(found), line).doubted());
        assertEquals(
                Optional.empty(), DataQualitySummary.of(List.of(late), line).doubted());
    }

    private static SourceStatus source(State state, long received) {
        return new SourceStatus(
                new SourceId("A"),
                "opcua",
                "opc.tcp://127.0.0.1:1",
                state,
                Instant.EPOCH,
                Optional.empty(),
                received,
                "");
    }
}
