package linetwin.ui.mark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Arrays;
import linetwin.core.config.line.LineFile;
import linetwin.core.event.LineEvent.ContactLost;
import linetwin.core.event.LineEvent.ContactRegained;
import linetwin.core.event.Reducer;
import linetwin.core.id.StationId;
import linetwin.core.layout.Language;
import linetwin.core.layout.LineLayout;
import linetwin.core.model.LineState;
import linetwin.core.time.LineTime;
import linetwin.ui.floor.line.Mark;
import linetwin.ui.text.Texts;
import org.junit.jupiter.api.Test;

final class ConditionTest {
    private static final StationId STATION = new StationId("A");
    private static final LineLayout LINE =
            LineFile.read("one.yaml", """
                    format: linetwin-line/1
                    line: { id: one }
                    stations:
                      - { id: A, standardTime: 30s, places: 3 }
                    """).value().orElseThrow();

    private final LineState heard =
            Reducer.apply(LineState.undefined(LINE), new ContactRegained(LineTime.ORIGIN, STATION));

    @Test
    void aStationThatIsHeardAndTellsNoStateIsNotIdle() {
        assertEquals(Condition.UNDEFINED, Condition.of(heard.station(STATION)));
        assertEquals(Mark.UNDEFINED, Mark.of(heard.station(STATION)));
    }

    @Test
    void thatItIsNotHeardComesFirst() {
        var lost = Reducer.apply(heard, new ContactLost(LineTime.seconds(1), STATION));

        assertEquals(Condition.UNHEARD, Condition.of(LineState.undefined(LINE).station(STATION)));
        assertEquals(Condition.OUT_OF_CONTACT, Condition.of(lost.station(STATION)));
        assertEquals(Mark.UNKNOWN, Mark.of(lost.station(STATION)));
    }

    @Test
    void everyConditionIsToldByItsShapeWithoutColour() {
        var shapes = Arrays.stream(Condition.values())
                .map(condition -> Shapes.outline(condition) + Shapes.detail(condition))
                .distinct()
                .count();

        assertEquals(Condition.values().length, shapes);
    }

    @Test
    void everyConditionHasAWordInBothLanguages() {
        var english = new Texts(Language.ENGLISH);
        var chinese = new Texts(Language.CHINESE);

        assertEquals("State unknown", english.text(Condition.UNDEFINED.key()));
        assertEquals("状态未知", chinese.text(Condition.UNDEFINED.key()));
        for (var condition : Condition.values()) {
            assertNotEquals(english.text(condition.key()), chinese.text(condition.key()));
        }
    }
}
