package linetwin.connectors.soak;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Soak of two minutes by default; {@code -Dsoak.minutes=60} runs one hour. */
class SoakTest {
    private static final long SHORT_MINUTES = 2;

    @Test
    void valuesAtFullRateSurviveServersThatComeAndGo() throws Exception {
        var length = Duration.ofMinutes(Long.getLong("soak.minutes", SHORT_MINUTES));
        try (var soak = SoakRun.of(length)) {
            var good = soak.run();
            System.out.println(soak.report());
            soak.save(Path.of("target"));
            assertTrue(good, soak::report);
        }
    }
}
