package linetwin.core.kpi.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import linetwin.core.config.line.LineFile;
import linetwin.core.event.LineEvent;
import linetwin.core.event.Reducer;
import linetwin.core.id.PlaceId;
import linetwin.core.id.StationId;
import linetwin.core.layout.LineLayout;
import linetwin.core.model.LineState;
import linetwin.core.model.PackMlState;
import linetwin.core.model.StopReason;
import linetwin.core.time.LineTime;
import org.junit.jupiter.api.Test;

final class WaitTracerTest {
    private static final StationId A = new StationId("A");
    private static final StationId B = new StationId("B");
    private static final StationId C = new StationId("C");
    private static final LineLayout CHAIN =
            LineFile.read("chain.yaml", """
                    format: linetwin-line/1
                    line: { id: chain }
                    stations:
                      - { id: A, standardTime: 30s }
                      - { id: B, standardTime: 30s }
                      - { id: C, standardTime: 30s }
                    """).value().orElseThrow();

    private LineState line = inContact(CHAIN);

    private static LineState inContact(LineLayout layout) {
        var state = LineState.initial(layout);
        for (var station : layout.stations()) {
            state = Reducer.apply(state, new LineEvent.ContactRegained(LineTime.ORIGIN, station.id()));
        }
        return state;
    }

    private void is(StationId station, PackMlState state, StopReason.Kind reason) {
        line = Reducer.apply(
                line,
                new LineEvent.StateChanged(
                        LineTime.seconds(10), new PlaceId(station, 0), state, StopReason.of(reason)));
    }

    private void starved(StationId station) {
        is(station, PackMlState.SUSPENDED, StopReason.Kind.STARVED);
    }

    private void blocked(StationId station) {
        is(station, PackMlState.SUSPENDED, StopReason.Kind.BLOCKED);
    }

    private Optional<WaitTrace> trace(StationId station) {
        return new WaitTracer(CHAIN).trace(station, line);
    }

    @Test
    void starvedChainLeadsToTheStationThatIsDown() {
        is(A, PackMlState.HELD, StopReason.Kind.BREAKDOWN);
        starved(B);
        starved(C);

        assertEquals(Optional.of(new WaitTrace(new WaitTrace.UnitFrom(List.of(B)), Optional.of(A))), trace(C));
        assertEquals(Optional.of(new WaitTrace(new WaitTrace.UnitFrom(List.of(A)), Optional.of(A))), trace(B));
        assertEquals(Optional.empty(), trace(A));
    }

    @Test
    void blockedChainLeadsToTheStationAfterIt() {
        blocked(A);
        blocked(B);
        is(C, PackMlState.EXECUTE, StopReason.Kind.NONE);

        assertEquals(Optional.of(new WaitTrace(new WaitTrace.RoomBefore(B), Optional.of(C))), trace(A));
    }

    @Test
    void stationWithoutContactEndsTheTrace() {
        starved(B);
        starved(C);
        line = Reducer.apply(line, new LineEvent.ContactLost(LineTime.seconds(20), B));

        assertEquals(Optional.of(new WaitTrace(new WaitTrace.UnitFrom(List.of(B)), Optional.of(B))), trace(C));
    }

    @Test
    void circleOfWaitsHasNoOrigin() {
        starved(A);
        starved(B);
        blocked(C);

        assertEquals(Optional.of(new WaitTrace(new WaitTrace.Outside(), Optional.empty())), trace(A));
        assertEquals(Optional.of(new WaitTrace(new WaitTrace.UnitFrom(List.of(A)), Optional.empty())), trace(B));
        assertEquals(Optional.of(new WaitTrace(new WaitTrace.Outside(), Optional.empty())), trace(C));
    }

    @Test
    void stateThatIsNotReportedIsNoOrigin() {
        line = Reducer.apply(
                line,
                new LineEvent.StateChanged(
                        LineTime.seconds(10), new PlaceId(A, 0), PackMlState.UNDEFINED, StopReason.NONE));
        starved(B);

        assertEquals(Optional.of(new WaitTrace(new WaitTrace.UnitFrom(List.of(A)), Optional.empty())), trace(B));
    }
}
