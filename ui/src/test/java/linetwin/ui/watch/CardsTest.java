package linetwin.ui.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import linetwin.core.event.LineEvent;
import linetwin.core.event.Reducer;
import linetwin.core.id.PlaceId;
import linetwin.core.id.UnitId;
import linetwin.core.layout.EquipmentClassSpec;
import linetwin.core.layout.Language;
import linetwin.core.layout.SignalSpec;
import linetwin.core.model.LineState;
import linetwin.core.model.PackMlState;
import linetwin.core.model.Quality;
import linetwin.core.model.StopReason;
import linetwin.core.time.LineTime;
import linetwin.ui.mark.Condition;
import linetwin.ui.selection.Selection;
import linetwin.ui.text.Texts;
import org.junit.jupiter.api.Test;

final class CardsTest {
    private final Texts texts = new Texts(Language.ENGLISH);
    private final Cards cards = new Cards(SmallLine.LAYOUT, texts);
    private final LineState heard = Reducer.apply(
            LineState.initial(SmallLine.LAYOUT),
            new LineEvent.ContactRegained(LineTime.seconds(0), SmallLine.STATION));

    @Test
    void brokenStationSaysWhatSinceWhenAndWhy() {
        var down = Reducer.apply(
                heard,
                new LineEvent.StateChanged(
                        LineTime.seconds(60),
                        new PlaceId(SmallLine.STATION, 0),
                        PackMlState.HELD,
                        new StopReason(StopReason.Kind.BREAKDOWN, "SCR-104")));
        var headline = card(down, LineTime.seconds(125)).headline().orElseThrow();
        assertEquals(Condition.BREAKDOWN, headline.condition());
        assertEquals("for 1 min 05 s, since day 1, 00:01:00", headline.since());
        assertEquals(texts.text("why.breakdown") + " Code: SCR-104", headline.why());
    }

    @Test
    void signalOfAStationOutOfContactIsNotTrusted() {
        var spec = firstSignal();
        var measured = Reducer.apply(
                heard,
                new LineEvent.SignalMeasured(
                        LineTime.seconds(10), SmallLine.STATION, spec.id(), spec.typical().low(), Quality.GOOD));
        var lost = Reducer.apply(measured, new LineEvent.ContactLost(LineTime.seconds(11), SmallLine.STATION));
        assertFalse(signal(card(lost, LineTime.seconds(12)), spec).trusted());
    }

    @Test
    void unitThatLeftTheLineIsSaidToBeGone() {
        var gone = cards.of(
                new Selection.OfUnit(UnitId.parse("R170-000042")), new Moment(heard, heard.at()));
        assertEquals("R170-000042", gone.title());
        assertEquals(1, gone.sections().size());
    }

    private Card card(LineState line, LineTime now) {
        return cards.of(new Selection.OfStation(SmallLine.STATION), new Moment(line, now));
    }

    private static SignalSpec firstSignal() {
        var equipment = SmallLine.LAYOUT.stations().getFirst().equipment().getFirst();
        return SmallLine.LAYOUT
                .equipment(equipment)
                .map(EquipmentClassSpec::signals)
                .orElseThrow()
                .getFirst();
    }

    private static Card.Signal signal(Card card, SignalSpec spec) {
        return card.sections().stream()
                .flatMap(section -> section.rows().stream())
                .filter(Card.Signal.class::isInstance)
                .map(Card.Signal.class::cast)
                .filter(row -> row.spec().equals(spec))
                .findFirst()
                .orElseThrow();
    }
}
