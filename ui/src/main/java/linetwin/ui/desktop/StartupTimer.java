package linetwin.ui.desktop;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import linetwin.core.model.LineState;
import org.jspecify.annotations.Nullable;

/** Timer from the start of this process to the window, and to the first frame in which a unit is worked on. */
final class StartupTimer {
    private final Instant began;
    private final PrintWriter err;
    private Duration toWindow = Duration.ZERO;
    private @Nullable Duration measured;

    StartupTimer(Instant fallback, PrintWriter err) {
        began = ProcessHandle.current().info().startInstant().orElse(fallback);
        this.err = err;
    }

    void windowShown(Instant now) {
        toWindow = Duration.between(began, now);
    }

    /**
     * Checks a frame until the line moves.
     *
     * @return true at the first frame that shows a unit in work
     */
    boolean frame(LineState line, Instant now) {
        if (measured != null || !moves(line)) {
            return false;
        }
        measured = Duration.between(began, now);
        err.printf(
                Locale.ROOT,
                "linetwin: the line moves %.1f s after the start, %.1f s after the window%n",
                measured.toMillis() / 1000.0,
                measured.minus(toWindow).toMillis() / 1000.0);
        err.flush();
        return true;
    }

    Optional<Duration> measured() {
        return Optional.ofNullable(measured);
    }

    private static boolean moves(LineState line) {
        return line.allStations().stream()
                .flatMap(station -> station.places().stream())
                .anyMatch(place -> place.isWorking() && place.unit().isPresent());
    }
}
