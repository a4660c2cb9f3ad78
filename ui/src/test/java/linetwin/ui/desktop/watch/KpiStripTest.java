package linetwin.ui.desktop.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import linetwin.core.event.EventProvenance;
import linetwin.core.event.EventRecord;
import linetwin.core.event.LineEvent.ContactLost;
import linetwin.core.id.SourceId;
import linetwin.core.kpi.LiveKpis;
import linetwin.core.layout.Language;
import linetwin.core.layout.LineLayout;
import linetwin.core.model.Quality;
import linetwin.core.session.Session;
import linetwin.core.sim.Simulator;
import linetwin.core.time.LineTime;
import linetwin.ui.desktop.theme.WindowTheme;
import linetwin.ui.files.ConfigFileReader;
import linetwin.ui.text.InterfaceText;
import linetwin.ui.window.DisplayToolkit;
import linetwin.ui.window.WindowFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Figures of the line above the line view. */
final class KpiStripTest {
    private static final Instant START = Instant.parse("2026-03-02T06:00:00Z");
    private static final LineLayout LAYOUT = ConfigFileReader.line(Path.of("../line-configs/three-stations.yaml"))
            .value()
            .orElseThrow();

    @RegisterExtension
    final WindowFixture window = new WindowFixture();

    private final AtomicReference<KpiStrip> strip = new AtomicReference<>();

    private void open(Language language) throws Exception {
        window.openPage(language, WindowTheme.DARK, 1000, 60, () -> {
            strip.set(new KpiStrip(new InterfaceText(language)));
            return Objects.requireNonNull(strip.get());
        });
    }

    private void show(Optional<LiveKpis> kpis) throws Exception {
        DisplayToolkit.run(() -> Objects.requireNonNull(strip.get()).show(kpis));
    }

    private static Optional<LiveKpis> after(Duration time) {
        return after(time, Duration.ZERO);
    }

    /** Figures of a simulated line after that time and a loss of the link to all stations of this length. */
    private static Optional<LiveKpis> after(Duration time, Duration loss) {
        var session = new Session(LAYOUT);
        var simulator = Simulator.withoutSignals(LAYOUT, 1);
        var source = new SourceId("plant");
        simulator.advanceTo(LineTime.after(time), event -> {
            var at = START.plus(event.at().since(LineTime.ORIGIN));
            session.receive(new EventRecord(event, new EventProvenance(source, at, at, Quality.GOOD)));
        });
        if (loss.isPositive()) {
            var at = START.plus(time);
            LAYOUT.stations()
                    .forEach(station -> session.receive(new EventRecord(
                            new ContactLost(LineTime.after(time), station.id()),
                            new EventProvenance(source, at, at, Quality.GOOD))));
        }
        var end = START.plus(time).plus(loss);
        session.advance(end.plusSeconds(1));
        session.advance(end.plusSeconds(2));
        return session.kpis();
    }

    @Test
    void stripIsHiddenBeforeAnythingWasReceived() throws Exception {
        open(Language.ENGLISH);
        assertFalse(window.shown().isVisible("#kpi-strip"));
    }

    @Test
    void figuresHaveTheirNamesAndUnits() throws Exception {
        open(Language.ENGLISH);
        show(after(Duration.ofHours(8)));
        var shown = window.shown().of("#kpi-strip");
        assertTrue(
                shown.matches("Throughput \\d+\\.\\d\\d /h OEE \\d+ % Rolled yield \\d+ % Work in process \\d+"
                        + " Lead time \\d+\\.\\d h since day 1, 00:00 \\(8\\.0 h\\); .*of the time known.*"),
                shown);
    }

    @Test
    void figuresOfALongRunAreThoseOfTheLastThirtyDays() throws Exception {
        open(Language.ENGLISH);
        show(after(Duration.ofHours(800)));
        var shown = window.shown().of("#kpi-strip");
        assertTrue(shown.matches(".* h last 7[23]\\d h; .*of the time known.*"), shown);
    }

    @Test
    void noRateIsShownBeforeTheFirstRobotLeft() throws Exception {
        open(Language.ENGLISH);
        show(after(Duration.ofMinutes(4)));
        assertTrue(window.shown().of("#kpi-strip").startsWith("Throughput – OEE – "));
    }

    @Test
    void figuresAreNamedInChinese() throws Exception {
        open(Language.CHINESE);
        show(after(Duration.ofHours(8)));
        assertTrue(window.shown().of("#kpi-strip").startsWith("小时产量(UPH) "));
        assertEquals(1, window.shown().all().stream().filter("在制品"::equals).count());
    }

    @Test
    void figuresOfALostLinkAreMarkedAndStateNoGoodValues() throws Exception {
        open(Language.ENGLISH);
        show(after(Duration.ofHours(8), Duration.ofSeconds(1)));
        var shown = window.shown().of("#kpi-strip");
        assertTrue(shown.startsWith("Throughput ≈ "), shown);
        assertTrue(shown.contains("3 of 3 stations without contact"), shown);
        assertFalse(shown.contains("good"), shown);
    }

    @Test
    void everyFigureIsReachedByKeyboardAndExplainsItselfInBothLanguages() throws Exception {
        for (var language : Language.values()) {
            open(language);
            show(after(Duration.ofHours(8)));
            var formulas = Objects.requireNonNull(strip.get()).lookupAll(".kpi-figure").stream()
                    .filter(Node::isFocusTraversable)
                    .map(Node::getAccessibleText)
                    .filter(text -> text.contains(" = ") && text.lines().count() == 3)
                    .count();
            assertEquals(5, formulas);
        }
    }
}
