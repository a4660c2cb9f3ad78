package linetwin.ui.desktop.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.input.KeyCode;
import linetwin.core.alarm.AbnormalLog;
import linetwin.core.event.LineEvent;
import linetwin.core.event.Reducer;
import linetwin.core.id.PlaceId;
import linetwin.core.id.StationId;
import linetwin.core.layout.Language;
import linetwin.core.layout.LineLayout;
import linetwin.core.model.LineState;
import linetwin.core.model.PackMlState;
import linetwin.core.model.StopReason;
import linetwin.core.time.LineTime;
import linetwin.ui.desktop.selection.Selection;
import linetwin.ui.desktop.theme.WindowTheme;
import linetwin.ui.files.ConfigFileReader;
import linetwin.ui.text.InterfaceText;
import linetwin.ui.window.DisplayToolkit;
import linetwin.ui.window.WindowFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** List of abnormal events in a window, and the selection that it shares with other views. */
final class EventsPaneTest {
    private static final LineLayout LAYOUT = ConfigFileReader.line(Path.of("../line-configs/three-stations.yaml"))
            .value()
            .orElseThrow();
    private static final List<StationId> STATIONS =
            LAYOUT.stations().stream().map(station -> station.id()).toList();
    private static final double ROW = 14;

    @RegisterExtension
    final WindowFixture window = new WindowFixture();

    private final AbnormalLog log = new AbnormalLog();
    private final ObjectProperty<Selection> selection = new SimpleObjectProperty<>(Selection.NOTHING);
    private LineState line = LineState.initial(LAYOUT);
    private @Nullable EventsPane opened;

    private void open() throws Exception {
        STATIONS.forEach(id -> apply(new LineEvent.ContactRegained(LineTime.ORIGIN, id)));
        window.openPage(Language.ENGLISH, WindowTheme.LIGHT, 900, 240, () -> {
            var pane = new EventsPane(LAYOUT, new InterfaceText(Language.ENGLISH), log, selection);
            opened = pane;
            return pane;
        });
    }

    private EventsPane pane() {
        return Objects.requireNonNull(opened);
    }

    private void apply(LineEvent event) {
        line = Reducer.apply(line, event);
        log.add(line);
    }

    private void happens(LineEvent... events) throws Exception {
        DisplayToolkit.run(() -> {
            List.of(events).forEach(this::apply);
            pane().show(new DisplayFrame(line, line.at()));
        });
        DisplayToolkit.awaitFrames(2);
    }

    private static LineEvent held(int station, long second) {
        return new LineEvent.StateChanged(
                LineTime.seconds(second),
                new PlaceId(STATIONS.get(station), 0),
                PackMlState.HELD,
                StopReason.of(StopReason.Kind.BREAKDOWN));
    }

    private static LineEvent works(int station, long second) {
        return new LineEvent.StateChanged(
                LineTime.seconds(second), new PlaceId(STATIONS.get(station), 0), PackMlState.EXECUTE, StopReason.NONE);
    }

    private static Selection of(int station) {
        return new Selection.OfStation(STATIONS.get(station));
    }

    @Test
    void clickOnARowSelectsItsStation() throws Exception {
        open();
        happens(held(0, 10), held(1, 20));
        window.robot().click("#event-list", 200, ROW);
        window.await(() -> selection.get().equals(of(1)), "the newest event is selected");
        window.robot().press(KeyCode.DOWN);
        window.await(() -> selection.get().equals(of(0)), "the arrow selects the next");
    }

    @Test
    void rowsThatComeAndGoLeaveTheSelection() throws Exception {
        open();
        happens(held(0, 10), held(1, 20));
        window.robot().click("#event-list", 200, ROW);
        window.await(() -> selection.get().equals(of(1)), "the newest event is selected");
        happens(works(1, 30));
        happens(held(2, 40));
        assertEquals(of(1), selection.get());
    }

    @Test
    void rowThatGoesLeavesASelectionMadeElsewhere() throws Exception {
        open();
        happens(held(0, 10), held(1, 20));
        window.robot().click("#event-list", 200, ROW);
        window.await(() -> selection.get().equals(of(1)), "the newest event is selected");
        DisplayToolkit.run(() -> selection.set(of(2)));
        happens(works(1, 30), works(0, 31));
        for (int i = 0; i < 401; i++) {
            happensQuietly(held(0, 100 + 2 * i), works(0, 101 + 2 * i));
        }
        happens(held(0, 2000));
        assertEquals(of(2), selection.get());
        DisplayToolkit.run(() -> selection.set(Selection.NOTHING));
        happens(works(0, 2001), held(1, 2002));
        assertEquals(Selection.NOTHING, selection.get());
    }

    private void happensQuietly(LineEvent... events) {
        List.of(events).forEach(this::apply);
    }

    @Test
    void lostSourceIsOneRowThatThePointerUnfolds() throws Exception {
        open();
        loseAll();
        assertTrue(window.shown().contains("All 3 stations"));
        assertFalse(window.shown().contains(STATIONS.getFirst() + "  "));
        window.robot().click("#event-list", 200, ROW);
        window.await(() -> window.shown().contains(STATIONS.getFirst() + "  "), "the stations are listed");
        assertEquals(Selection.NOTHING, selection.get());
        window.robot().click("#event-list", 200, ROW);
        window.await(() -> !window.shown().contains(STATIONS.getFirst() + "  "), "the row is folded");
    }

    @Test
    void lostSourceUnfoldsByTheKeyboardAndItsStationsCanBeSelected() throws Exception {
        open();
        loseAll();
        DisplayToolkit.run(() -> pane().lookup("#event-list").requestFocus());
        window.robot().press(KeyCode.DOWN);
        window.robot().press(KeyCode.RIGHT);
        window.await(() -> window.shown().contains(STATIONS.getFirst() + "  "), "the stations are listed");
        window.robot().press(KeyCode.DOWN);
        window.await(() -> selection.get() instanceof Selection.OfStation, "a station is selected");
    }

    @Test
    void outageStaysOneRowWhileItsStationsReturnOneByOne() throws Exception {
        open();
        loseAll();
        happens(new LineEvent.ContactRegained(LineTime.seconds(90), STATIONS.getFirst()));
        assertTrue(window.shown().contains("All 3 stations"));
        assertTrue(window.shown().contains("for 30 s"), window.shown().all()::toString);
    }

    private void loseAll() throws Exception {
        happens(STATIONS.stream()
                .map(id -> (LineEvent) new LineEvent.ContactLost(LineTime.seconds(60), id))
                .toArray(LineEvent[]::new));
    }
}
