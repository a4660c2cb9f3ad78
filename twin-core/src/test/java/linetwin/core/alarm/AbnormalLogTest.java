package linetwin.core.alarm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import linetwin.core.config.line.LineFile;
import linetwin.core.event.LineEvent;
import linetwin.core.event.Reducer;
import linetwin.core.id.PlaceId;
import linetwin.core.id.StationId;
import linetwin.core.layout.LineLayout;
import linetwin.core.model.ConditionState;
import linetwin.core.model.LineState;
import linetwin.core.model.PackMlState;
import linetwin.core.model.StationCondition;
import linetwin.core.model.StopReason;
import linetwin.core.time.LineTime;
import org.junit.jupiter.api.Test;

final class AbnormalLogTest {
    private static final StationId STATION = new StationId("A");
    private static final LineLayout LINE =
            LineFile.read("two.yaml", """
                    format: linetwin-line/1
                    line: { id: two }
                    stations:
                      - { id: A, standardTime: 30s, places: 3 }
                      - { id: B, standardTime: 30s }
                    """).value().orElseThrow();

    private final AbnormalLog log = new AbnormalLog();
    private final PlaceId place = new PlaceId(STATION, 0);
    private LineState line =
            Reducer.apply(LineState.initial(LINE), new LineEvent.ContactRegained(LineTime.seconds(0), STATION));

    @Test
    void breakdownLastsFromWhenThePlaceWentDown() {
        happens(stopped(10, StopReason.Kind.BREAKDOWN));
        happens(new LineEvent.ContactRegained(LineTime.seconds(30), STATION));
        assertEquals(
                List.of(AbnormalSpell.of(
                        STATION, Optional.of(place), StationCondition.BREAKDOWN, "", LineTime.seconds(10))),
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
    void unreadableStateIsAnEventWithTheReportedCode() {
        happens(new LineEvent.StateChanged(
                LineTime.seconds(10), place, PackMlState.UNDEFINED, new StopReason(StopReason.Kind.OTHER, "jammed")));
        assertEquals(
                List.of(AbnormalSpell.of(
                        STATION, Optional.of(place), StationCondition.UNDEFINED, "jammed", LineTime.seconds(10))),
                log.entries());
    }

    @Test
    void stationWithoutReportedStateIsNoEvent() {
        happens(new LineEvent.StateChanged(LineTime.seconds(10), place, PackMlState.UNDEFINED, StopReason.NONE));
        assertEquals(List.of(), log.entries());
    }

    @Test
    void lostContactIsOneEventForTheWholeStation() {
        happens(new LineEvent.ContactLost(LineTime.seconds(20), STATION));
        assertEquals(StationCondition.OUT_OF_CONTACT, log.entries().getFirst().condition());
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
    void stationsThatFallSilentTogetherAreOneGroup() {
        var area = LINE.station(STATION).orElseThrow().area();
        var silent = LINE.stations().stream().filter(s -> s.area().equals(area)).toList();
        silent.forEach(s -> happens(new LineEvent.ContactRegained(LineTime.seconds(0), s.id())));
        silent.forEach(s -> happens(new LineEvent.ContactLost(LineTime.seconds(20), s.id())));

        var grouped = ContactLossGrouping.grouped(log.entries());

        assertEquals(1, grouped.size());
        assertEquals(silent.size(), grouped.getFirst().stations().size());
    }

    private static LineEvent alarm(long second, boolean active, boolean acknowledged) {
        var at = LineTime.seconds(second);
        return new LineEvent.ConditionReported(
                at,
                STATION,
                new ConditionState("hot", "Too hot", "Coolant above 60 °C", 700, active, acknowledged, at));
    }

    private LineEvent stopped(long second, StopReason.Kind why) {
        return new LineEvent.StateChanged(LineTime.seconds(second), place, PackMlState.HELD, StopReason.of(why));
    }

    private void happens(LineEvent event) {
        line = Reducer.apply(line, event);
        log.add(line);
    }
}
