package linetwin.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import linetwin.core.health.Diagnostic;
import linetwin.core.health.DiagnosticCode;
import linetwin.core.health.SourceStatus;
import linetwin.core.health.SourceStatus.State;
import linetwin.core.id.SourceId;
import linetwin.core.model.LineState;
import linetwin.ui.cli.ConfigFiles;
import org.junit.jupiter.api.Test;

final class ModeTest {
    @Test
    void modeIsLiveOnlyWhereEverySourceIs() {
        assertEquals(Mode.LIVE, Mode.of(List.of(source(State.LIVE, 9), source(State.LIVE, 9))));
    }

    @Test
    void modeIsConnectingUntilEverySourceWasHeard() {
        assertEquals(Mode.CONNECTING, Mode.of(List.of(source(State.LIVE, 9), source(State.CONNECTING, 0))));
        assertEquals(Mode.CONNECTING, Mode.of(List.of()));
    }

    @Test
    void oneSilentSourceMakesTheLineStale() {
        assertEquals(Mode.STALE, Mode.of(List.of(source(State.LIVE, 9), source(State.SILENT, 9))));
    }

    @Test
    void lineIsLostWhereNothingIsHeardAnyMore() {
        assertEquals(Mode.LOST, Mode.of(List.of(source(State.LOST, 9), source(State.SILENT, 9))));
    }

    @Test
    void liveSourceThatIsNotWellIsNamed() {
        var line = LineState.initial(ConfigFiles.line(Path.of("../line-configs/three-stations.yaml"))
                .value()
                .orElseThrow());
        var late = source(State.LIVE, 9);
        var found = late.with(Diagnostic.of(DiagnosticCode.SILENT, late.endpoint(), 9));

        assertEquals(Optional.of(found), Outlook.of(List.of(found), line).doubted());
        assertEquals(Optional.empty(), Outlook.of(List.of(late), line).doubted());
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
