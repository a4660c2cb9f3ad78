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
import linetwin.core.event.EventProvenance;
import linetwin.core.event.EventRecord;
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

    /** Figures of a simulated line after that time, all of whose events were received. */
    private static Optional<LiveKpis> after(Duration time) {
        var session = new Session(LAYOUT);
        var simulator = Simulator.withoutSignals(LAYOUT, 1);
        var source = new SourceId("plant");
        simulator.advanceTo(LineTime.after(time), event -> {
            var at = START.plus(event.at().since(LineTime.ORIGIN));
            session.receive(new EventRecord(event, new EventProvenance(source, at, at, Quality.GOOD)));
        });
        session.advance(START.plus(time).plusSeconds(1));
        session.advance(START.plus(time).plusSeconds(2));
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
                shown.matches("Throughput \\d+\\.\\d /h OEE \\d+ % First-pass yield \\d+ % Work in process \\d+"
                        + " Lead time \\d+\\.\\d h based on .*of the time"),
                shown);
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
        assertTrue(window.shown().of("#kpi-strip").startsWith("产量 "));
        assertEquals(1, window.shown().all().stream().filter("在制品"::equals).count());
    }
}
