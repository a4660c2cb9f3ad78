package linetwin.ui.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import linetwin.core.event.LineEvent;
import linetwin.core.event.Reducer;
import linetwin.core.id.PlaceId;
import linetwin.core.model.ConditionState;
import linetwin.core.model.LineState;
import linetwin.core.model.PackMlState;
import linetwin.core.model.StopReason;
import linetwin.core.time.LineTime;
import linetwin.ui.mark.Condition;
import org.junit.jupiter.api.Test;

final class AbnormalLogTest {
    private final AbnormalLog log = new AbnormalLog();
    private final PlaceId place = new PlaceId(BenchmarkLine.STATION, 0);
    private LineState line = Reducer.apply(
            LineState.initial(BenchmarkLine.LAYOUT),
            new LineEvent.ContactRegained(LineTime.seconds(0), BenchmarkLine.STATION));

    @Test
    void breakdownLastsFromWhenThePlaceWentDown() {
        happens(stopped(10, StopReason.Kind.BREAKDOWN));
        happens(new LineEvent.ContactRegained(LineTime.seconds(30), BenchmarkLine.STATION));
        assertEquals(
                List.of(Abnormal.of(
                        BenchmarkLine.STATION, Optional.of(place), Condition.BREAKDOWN, "", LineTime.seconds(10))),
                log.entries());
    }

    @Test
    void breakdownEndsWhenWorkGoesOn() {
        happens(stopped(10, StopReason.Kind.BREAKDOWN));
        happens(new LineEvent.StateChanged(LineTime.seconds(70), place, PackMlState.EXECUTE, StopReason.NONE));
        assertEquals(Optional.of(LineTime.seconds(70)), log.entries().getFirst().until());
    }

    @Test
    void starvingIsNoAbnormalEvent() {
        happens(new LineEvent.StateChanged(
                LineTime.seconds(10), place, PackMlState.SUSPENDED, StopReason.of(StopReason.Kind.STARVED)));
        assertEquals(List.of(), log.entries());
    }

    @Test
    void stateThatNobodyCanReadIsAnEventWithWhatWasTold() {
        happens(new LineEvent.StateChanged(
                LineTime.seconds(10), place, PackMlState.UNDEFINED, new StopReason(StopReason.Kind.OTHER, "jammed")));
        assertEquals(
                List.of(Abnormal.of(
                        BenchmarkLine.STATION,
                        Optional.of(place),
                        Condition.UNDEFINED,
                        "jammed",
                        LineTime.seconds(10))),
                log.entries());
    }

    @Test
    void stationWhoseStateNobodyTellsIsNoEvent() {
        happens(new LineEvent.StateChanged(LineTime.seconds(10), place, PackMlState.UNDEFINED, StopReason.NONE));
        assertEquals(List.of(), log.entries());
    }

    @Test
    void lostContactIsOneEventForTheWholeStation() {
        happens(new LineEvent.ContactLost(LineTime.seconds(20), BenchmarkLine.STATION));
        assertEquals(Condition.OUT_OF_CONTACT, log.entries().getFirst().condition());
    }

    @Test
    void alarmStaysOneEventWhileItIsAcknowledgedAndGoes() {
        happens(alarm(20, true, false));
        happens(alarm(25, true, true));
        assertEquals(1, log.entries().size());
        assertEquals(LineTime.seconds(20), log.entries().getFirst().from());
        assertTrue(log.entries().getFirst().alarm().orElseThrow().acknowledged());
    }

    @Test
    void alarmThatIsGoneAndAcknowledgedHasEnded() {
        happens(alarm(20, true, false));
        happens(alarm(40, false, true));
        assertEquals(Optional.of(LineTime.seconds(40)), log.entries().getFirst().until());
    }

    @Test
    void stationsOfAnAreaThatFallSilentTogetherAreOneEvent() {
        var area = BenchmarkLine.LAYOUT
                .station(BenchmarkLine.STATION)
                .orElseThrow()
                .area();
        var silent = BenchmarkLine.LAYOUT.stations().stream()
                .filter(s -> s.area().equals(area))
                .toList();
        silent.forEach(s -> happens(new LineEvent.ContactRegained(LineTime.seconds(0), s.id())));
        silent.forEach(s -> happens(new LineEvent.ContactLost(LineTime.seconds(20), s.id())));

        var grouped = new LostTogether(BenchmarkLine.LAYOUT).grouped(log.entries());

        assertEquals(1, grouped.size());
        assertEquals(silent.size(), grouped.getFirst().stations());
    }

    private static LineEvent alarm(long second, boolean active, boolean acknowledged) {
        var at = LineTime.seconds(second);
        return new LineEvent.ConditionReported(
                at,
                BenchmarkLine.STATION,
                new ConditionState("hot", "Too hot", "Coolant above 60 °C", 700, active, acknowledged, at));
    }

    private LineEvent stopped(long second, StopReason.Kind why) {
        return new LineEvent.StateChanged(LineTime.seconds(second), place, PackMlState.HELD, StopReason.of(why));
    }

    private void happens(LineEvent event) {
        line = Reducer.apply(line, event);
        log.show(line);
    }
}
