package linetwin.ui.desktop.plan2d;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import linetwin.core.id.BenchId;
import linetwin.core.id.StationId;
import linetwin.core.layout.Footprint;
import linetwin.core.layout.Language;
import linetwin.core.layout.LineLayout;
import linetwin.core.model.LineState;
import linetwin.core.time.LineTime;
import linetwin.ui.desktop.selection.Selection;
import linetwin.ui.desktop.theme.WindowTheme;
import linetwin.ui.files.ConfigFileReader;
import linetwin.ui.text.InterfaceText;
import linetwin.ui.window.DisplayToolkit;
import linetwin.ui.window.WindowFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Plan of three stations in a window, moved and zoomed by pointer and keyboard. */
final class PlanViewTest {
    private static final LineLayout LAYOUT = ConfigFileReader.line(Path.of("../line-configs/three-stations.yaml"))
            .value()
            .orElseThrow();
    private static final Footprint TEST =
            LAYOUT.station(new StationId("TEST")).orElseThrow().footprint();
    private static final Selection TEST_CHOSEN = new Selection.OfStation(new StationId("TEST"));
    /** Scale at which the hall of 20 m by 12 m just fits into the window, 40 pixels per metre. */
    private static final PlanScale FITTED = PlanScale.fitting(20, 12, 848, 528, 24);

    @RegisterExtension
    final WindowFixture window = new WindowFixture();

    private final AtomicReference<PlanView> plan = new AtomicReference<>();

    private void open() throws Exception {
        window.openPage(Language.ENGLISH, WindowTheme.LIGHT, 848, 528, () -> {
            var view = new PlanView(LAYOUT, new InterfaceText(Language.ENGLISH));
            view.show(LineState.initial(LAYOUT), LineTime.ORIGIN);
            plan.set(view);
            return view;
        });
        window.await(() -> view().getWidth() == 848, "the plan fills the window");
    }

    private PlanView view() {
        return Objects.requireNonNull(plan.get());
    }

    private static Point2D middle(PlanScale scale, Footprint area) {
        return new Point2D(scale.x(area.x().inMetres()), scale.y(area.y().inMetres()));
    }

    private Selection at(Point2D point) throws Exception {
        return DisplayToolkit.call(() -> view().at(point.getX(), point.getY()));
    }

    @Test
    void clickSelectsTheStationUnderThePointerAndBareFloorSelectsNothing() throws Exception {
        open();
        var station = middle(FITTED, TEST);
        window.robot().click("#plan", station.getX(), station.getY());
        window.await(() -> view().selectionProperty().get().equals(TEST_CHOSEN), "the click selects TEST");
        window.robot().click("#plan", 40, 500);
        window.await(() -> view().selectionProperty().get().equals(Selection.NOTHING), "bare floor selects nothing");
    }

    @Test
    void clickSelectsABench() throws Exception {
        open();
        var bench = middle(FITTED, LAYOUT.benches().getFirst().footprint());
        window.robot().click("#plan", bench.getX(), bench.getY());
        var fix = new Selection.OfBench(new BenchId("FIX"));
        window.await(() -> view().selectionProperty().get().equals(fix), "the click selects the bench");
    }

    @Test
    void dragTakesTheStationsAlongAndSelectsNothing() throws Exception {
        open();
        var before = middle(FITTED, TEST);
        window.robot().drag("#plan", before.getX(), before.getY(), 120, 80);
        window.await(() -> at(before.add(120, 80)).equals(TEST_CHOSEN), "TEST lies 120 right and 80 down");
        window.await(() -> !at(before.add(-60, 0)).equals(TEST_CHOSEN), "TEST has left its old place");
        assertEquals(Selection.NOTHING, view().selectionProperty().get());
    }

    @Test
    void wheelEnlargesAroundThePointerAndLetterFFitsTheHallAgain() throws Exception {
        open();
        var station = middle(FITTED, TEST);
        var beside = station.add(2.5 * 40, 0);
        assertNotEquals(TEST_CHOSEN, at(beside));
        window.robot().turnWheel("#plan", station.getX(), station.getY(), -20);
        window.await(() -> at(beside).equals(TEST_CHOSEN), "TEST has grown to where it was not before");
        assertEquals(TEST_CHOSEN, at(station));
        window.robot().click("#plan", 2, 2);
        window.robot().press(KeyCode.F);
        window.await(() -> !at(beside).equals(TEST_CHOSEN), "F fits the hall into the window");
    }

    @Test
    void arrowsMoveTheViewAndPlusEnlargesIt() throws Exception {
        open();
        var station = middle(FITTED, TEST);
        window.robot().click("#plan", 2, 2);
        window.robot().press(KeyCode.RIGHT);
        window.await(
                () -> at(station.add(-48 - 79, 0)).equals(TEST_CHOSEN)
                        && !at(station.add(79, 0)).equals(TEST_CHOSEN),
                "the right arrow moves the plan to the left");
        window.robot().press(KeyCode.LEFT);
        window.robot().press(KeyCode.EQUALS);
        window.await(() -> at(station.add(-90, 0)).equals(TEST_CHOSEN), "plus enlarges the station");
    }

    @Test
    void screenReaderNamesThePlanInBothLanguages() throws Exception {
        var texts = new InterfaceText(Language.ENGLISH);
        window.openPage(Language.ENGLISH, WindowTheme.DARK, 400, 300, () -> new PlanView(LAYOUT, texts));
        assertEquals("Plan of the line", window.shown().accessibleText("#plan"));
        DisplayToolkit.run(() -> texts.languageProperty().set(Language.CHINESE));
        assertEquals(
                new InterfaceText(Language.CHINESE).text("plan.title"),
                window.shown().accessibleText("#plan"));
    }
}
