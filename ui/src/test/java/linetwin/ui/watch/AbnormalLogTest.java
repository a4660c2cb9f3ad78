package linetwin.ui.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import linetwin.core.event.LineEvent;
import linetwin.core.event.Reducer;
import linetwin.core.id.PlaceId;
import linetwin.core.model.LineState;
import linetwin.core.model.PackMlState;
import linetwin.core.model.StopReason;
import linetwin.core.time.LineTime;
import linetwin.ui.mark.Condition;
import org.junit.jupiter.api.Test;

final class AbnormalLogTest {
    private final AbnormalLog log = new AbnormalLog();
    private final PlaceId place = new PlaceId(SmallLine.STATION, 0);
    private LineState line = Reducer.apply(
            LineState.initial(SmallLine.LAYOUT),
            new LineEvent.ContactRegained(LineTime.seconds(0), SmallLine.STATION));

    @Test
    void breakdownLastsFromWhenThePlaceWentDown() {
        happens(stopped(10, StopReason.Kind.BREAKDOWN));
        happens(new LineEvent.ContactRegained(LineTime.seconds(30), SmallLine.STATION));
        assertEquals(
                List.of(new Abnormal(
                        SmallLine.STATION,
                        Optional.of(place),
                        Condition.BREAKDOWN,
                        "",
                        LineTime.seconds(10),
                        Optional.empty())),
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
    void lostContactIsOneEventForTheWholeStation() {
        happens(new LineEvent.ContactLost(LineTime.seconds(20), SmallLine.STATION));
        assertEquals(Condition.OUT_OF_CONTACT, log.entries().getFirst().condition());
    }

    private LineEvent stopped(long second, StopReason.Kind why) {
        return new LineEvent.StateChanged(LineTime.seconds(second), place, PackMlState.HELD, StopReason.of(why));
    }

    private void happens(LineEvent event) {
        line = Reducer.apply(line, event);
        log.show(line);
    }
}
