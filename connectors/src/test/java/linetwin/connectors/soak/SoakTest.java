package linetwin.connectors.soak;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A minute and a quarter by default; {@code -Dsoak.minutes=60} for the hour. */
class SoakTest {
    private static final Duration SHORT = Duration.ofSeconds(75);

    @Test
    void valuesAtFullRateSurviveServersThatComeAndGo() throws Exception {
        var minutes = Long.getLong("soak.minutes");
        var length = minutes == null ? SHORT : Duration.ofMinutes(minutes);
        var isShort = length.compareTo(Duration.ofMinutes(10)) < 0;
        var restartEvery = isShort ? Duration.ofSeconds(20) : Duration.ofMinutes(5);
        try (var soak = new Soak(length, restartEvery, isShort ? Duration.ofSeconds(5) : Duration.ofSeconds(30))) {
            var good = soak.run();
            System.out.println(soak.report());
            soak.save(Path.of("target"));
            assertTrue(good, soak::report);
        }
    }
}
