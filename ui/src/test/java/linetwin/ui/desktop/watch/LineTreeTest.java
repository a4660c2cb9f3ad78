package linetwin.ui.desktop.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import linetwin.core.event.LineEvent;
import linetwin.core.event.Reducer;
import linetwin.core.layout.Language;
import linetwin.core.model.LineState;
import linetwin.core.model.StationCondition;
import linetwin.core.time.LineTime;
import linetwin.ui.desktop.condition.ConditionTable;
import linetwin.ui.desktop.selection.Selection;
import linetwin.ui.text.InterfaceText;
import org.junit.jupiter.api.Test;

final class LineTreeTest {
    private final InterfaceText texts = new InterfaceText(Language.ENGLISH);
    private final LineTree tree = new LineTree(BenchmarkLineLayout.LAYOUT, texts);
    private final Selection station = new Selection.OfStation(BenchmarkLineLayout.STATION);
    private final LineState empty = LineState.initial(BenchmarkLineLayout.LAYOUT);

    @Test
    void stationWithoutAnyReportIsShownAsNotYetConnected() {
        show(empty);
        assertEquals(
                texts.text(ConditionTable.of(StationCondition.NOT_YET_CONNECTED).key()),
                row().detailProperty().get());
    }

    @Test
    void rowStaysTheSameWhileItsStateChanges() {
        show(empty);
        var before = row();
        show(Reducer.apply(empty, new LineEvent.ContactRegained(LineTime.seconds(5), BenchmarkLineLayout.STATION)));
        assertSame(before, row());
        assertEquals(
                texts.text(ConditionTable.of(StationCondition.IDLE).key()),
                row().detailProperty().get());
    }

    @Test
    void stationInContactWithoutItsStateIsShownAsUndefined() {
        show(Reducer.apply(
                LineState.undefined(BenchmarkLineLayout.LAYOUT),
                new LineEvent.ContactRegained(LineTime.seconds(5), BenchmarkLineLayout.STATION)));
        assertEquals("State unknown", row().detailProperty().get());
        var area = tree.find(station).orElseThrow().getParent().getValue();
        assertEquals(StationCondition.UNDEFINED, area.conditionProperty().get().orElseThrow());
        assertTrue(area.detailProperty().get().startsWith("State of 1 of "));
    }

    @Test
    void searchKeepsOnlyWhatContainsTheText() {
        show(empty);
        tree.search(BenchmarkLineLayout.STATION.toString());
        assertTrue(tree.find(station).isPresent());
        tree.search("no such thing");
        assertTrue(tree.find(station).isEmpty());
    }

    @Test
    void rowsFollowTheLanguage() {
        texts.languageProperty().set(Language.CHINESE);
        show(empty);
        assertEquals(
                BenchmarkLineLayout.LAYOUT.stations().getFirst().name().chinese(),
                row().titleProperty().get());
    }

    private void show(LineState line) {
        tree.show(new DisplayFrame(line, line.at()));
    }

    private TreeRow row() {
        return tree.find(station).orElseThrow().getValue();
    }
}
