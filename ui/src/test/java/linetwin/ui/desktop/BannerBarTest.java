package linetwin.ui.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import linetwin.core.health.SourceStatus.State;
import linetwin.ui.window.WindowFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Banner and its chips, while sources connect, fall silent and are lost. */
final class BannerBarTest {
    private static final Duration LONG = Duration.ofSeconds(65);

    @RegisterExtension
    final WindowFixture window = new WindowFixture();

    @TempDir
    private Path home = Path.of("");

    private MainWindowDriver open(String language) throws Exception {
        var driver = new MainWindowDriver(window, home);
        driver.open("--lang", language, "--plan", "--door", "watch");
        return driver;
    }

    @Test
    void liveLineShowsItsModeAndPaceInBothLanguages() throws Exception {
        var line = open("en");
        line.report("press", "opcua", State.LIVE, 12, LONG);
        line.report("robots", "mqtt", State.LIVE, 7, LONG);
        line.reportPace(60);
        window.awaitText("#mode", "●  LIVE");
        assertTrue(window.shown().styleClasses("#banner").contains("mode-live"));
        assertEquals("●  LIVE", window.shown().accessibleText("#banner"));
        assertTrue(window.shown().contains("60×"));
        assertTrue(window.shown().contains("SIMULATED PLANT"));
        assertFalse(window.shown().isVisible("#banner-look"));

        window.robot().click("#language");
        window.awaitText("#mode", "●  实时");
        assertTrue(window.shown().contains("60 倍速"));
        assertTrue(window.shown().contains("模拟工厂"));
    }

    @Test
    void lostSourceIsNamedWithTheTimeSinceItWasLost() throws Exception {
        var line = open("en");
        line.report("press", "opcua", State.LOST, 12, LONG);
        window.awaitText("#mode", "✕  LOST");
        assertTrue(window.shown().of("#banner-say").contains("press"));
        assertTrue(window.shown().of("#banner-say").contains("1 min 05 s"));
        assertFalse(window.shown().isVisible("#newest"));
        assertTrue(window.shown().isVisible("#banner-look"));

        line.advance(Duration.ofMinutes(2));
        window.awaitText("#banner-say", "3 min 05 s");
        window.robot().click("#language");
        window.awaitText("#banner-say", "中断");
    }

    @Test
    void oneSilentSourceMakesTheLineStaleAndLeadsToTheHealthPage() throws Exception {
        var line = open("en");
        line.report("press", "opcua", State.SILENT, 12, LONG);
        line.report("robots", "mqtt", State.LIVE, 7, LONG);
        window.awaitText("#mode", "◐  STALE");
        assertTrue(window.shown().styleClasses("#doorway").contains("mode-stale"));
        window.robot().click("#banner-look");
        window.await(() -> window.shown().isVisible("#health-page"), "the health page opens");
    }

    @Test
    void sourceThatNothingWasReceivedFromIsAwaitedByItsProtocol() throws Exception {
        var line = open("en");
        line.report("press", "opcua", State.CONNECTING, 0, LONG);
        line.report("robots", "mqtt", State.LIVE, 7, LONG);
        window.awaitText("#mode", "◌  CONNECTING");
        window.awaitText("#banner-say", "Waiting for OPC UA.");
    }

    @Test
    void threeSourcesHaveAChipEach() throws Exception {
        var line = open("en");
        line.report("press", "opcua", State.LIVE, 12, LONG);
        line.report("robots", "mqtt", State.SILENT, 7, LONG);
        line.report("utilities", "sparkplug", State.LOST, 7, LONG);
        window.await(
                () -> window.shown()
                        .all()
                        .containsAll(chips("●  OPC UA: live", "◐  MQTT: silent", "✕  Sparkplug B: lost")),
                "each source has its chip");
    }

    @Test
    void manySourcesShareOneChipThatCountsThemTheWorstFirst() throws Exception {
        var line = open("en");
        line.report("a", "opcua", State.LIVE, 12, LONG);
        line.report("b", "opcua", State.LIVE, 12, LONG);
        line.report("c", "mqtt", State.LOST, 7, LONG);
        line.report("d", "mqtt", State.REFUSED, 7, LONG);
        window.awaitText(".chip", "✕  1 refused    ✕  1 lost    ●  2 live");
    }

    private static List<String> chips(String... texts) {
        return Arrays.stream(texts).map(text -> text + "  0/s").toList();
    }
}
