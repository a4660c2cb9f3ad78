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
        try (var soak = Soak.of(length)) {
            var good = soak.run();
            System.out.println(soak.report());
            soak.save(Path.of("target"));
            assertTrue(good, soak::report);
        }
    }
}
