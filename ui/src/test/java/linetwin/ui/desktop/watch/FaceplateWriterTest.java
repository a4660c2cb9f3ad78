package linetwin.ui.desktop.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import linetwin.core.event.LineEvent;
import linetwin.core.event.Reducer;
import linetwin.core.id.PlaceId;
import linetwin.core.id.UnitId;
import linetwin.core.layout.Language;
import linetwin.core.layout.SignalSpec;
import linetwin.core.layout.StationSpec;
import linetwin.core.model.LineState;
import linetwin.core.model.PackMlState;
import linetwin.core.model.Quality;
import linetwin.core.model.StationCondition;
import linetwin.core.model.StopReason;
import linetwin.core.time.LineTime;
import linetwin.ui.desktop.selection.Selection;
import linetwin.ui.text.InterfaceText;
import org.junit.jupiter.api.Test;

final class FaceplateWriterTest {
    private final InterfaceText texts = new InterfaceText(Language.ENGLISH);
    private final FaceplateWriter cards = new FaceplateWriter(BenchmarkLineLayout.LAYOUT, texts);
    private final LineState heard = Reducer.apply(
            LineState.initial(BenchmarkLineLayout.LAYOUT),
            new LineEvent.ContactRegained(LineTime.seconds(0), BenchmarkLineLayout.STATION));

    @Test
    void brokenStationShowsItsConditionTimeAndReason() {
        var down = Reducer.apply(
                heard,
                new LineEvent.StateChanged(
                        LineTime.seconds(60),
                        new PlaceId(BenchmarkLineLayout.STATION, 0),
                        PackMlState.HELD,
                        new StopReason(StopReason.Kind.BREAKDOWN, "SCR-104")));
        var headline = card(down, LineTime.seconds(125)).headline().orElseThrow();
        assertEquals(StationCondition.BREAKDOWN, headline.condition());
        assertEquals("for 1 min 05 s, since day 1, 00:01:00", headline.since());
        assertEquals(texts.text("condition.breakdown.why") + " Code: SCR-104", headline.why());
    }

    @Test
    void unreadableStateIsUnknownFromThenOnAndShowsTheReportedText() {
        var told = Reducer.apply(
                heard,
                new LineEvent.StateChanged(
                        LineTime.seconds(60),
                        new PlaceId(BenchmarkLineLayout.STATION, 0),
                        PackMlState.UNDEFINED,
                        new StopReason(StopReason.Kind.OTHER, "jammed")));
        var headline = card(told, LineTime.seconds(125)).headline().orElseThrow();
        assertEquals(StationCondition.UNDEFINED, headline.condition());
        assertEquals("State unknown", headline.word());
        assertEquals("for 1 min 05 s, since day 1, 00:01:00", headline.since());
        assertEquals(texts.text("condition.undefined.why.code", "jammed"), headline.why());
    }

    @Test
    void signalOfAStationOutOfContactIsNotTrusted() {
        var station = equipped();
        var spec = signals(station).getFirst();
        var measured = Reducer.apply(
                heard, new LineEvent.SignalMeasured(LineTime.seconds(10), station.id(), spec.id(), 1, Quality.GOOD));
        var lost = Reducer.apply(measured, new LineEvent.ContactLost(LineTime.seconds(11), station.id()));
        var card = cards.of(new Selection.OfStation(station.id()), new DisplayFrame(lost, LineTime.seconds(12)));
        assertFalse(signal(card, spec).trusted());
    }

    @Test
    void unitThatLeftTheLineIsShownAsGone() {
        var gone = cards.of(new Selection.OfUnit(UnitId.parse("R170-000042")), new DisplayFrame(heard, heard.at()));
        assertEquals("R170-000042", gone.title());
        assertEquals(1, gone.sections().size());
    }

    private Faceplate card(LineState line, LineTime now) {
        return cards.of(new Selection.OfStation(BenchmarkLineLayout.STATION), new DisplayFrame(line, now));
    }

    private static StationSpec equipped() {
        return BenchmarkLineLayout.LAYOUT.stations().stream()
                .filter(station -> !signals(station).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static List<SignalSpec> signals(StationSpec station) {
        return station.equipment().stream()
                .flatMap(id -> BenchmarkLineLayout.LAYOUT.equipment(id).stream())
                .flatMap(equipment -> equipment.signals().stream())
                .toList();
    }

    private static Faceplate.Signal signal(Faceplate card, SignalSpec spec) {
        return card.sections().stream()
                .flatMap(section -> section.rows().stream())
                .filter(Faceplate.Signal.class::isInstance)
                .map(Faceplate.Signal.class::cast)
                .filter(row -> row.spec().equals(spec))
                .findFirst()
                .orElseThrow();
    }
}
