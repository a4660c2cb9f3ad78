package linetwin.ui.desktop;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import linetwin.core.model.LineState;
import linetwin.ui.live.PlantSupervisor;
import linetwin.ui.live.StartPhases;
import org.jspecify.annotations.Nullable;

/**
 * Timer from the start of this process to the window, to the first drawn frame of the hall, and to the first frame in
 * which a unit is worked on. Used on the JavaFX thread.
 */
final class StartupTimer {
    /** A frame begins after the frame before the last was drawn, so the first one is on the screen at the third. */
    private static final int FRAMES_UNTIL_DRAWN = 3;

    private final StartPhases phases;
    private final boolean printsPhases;
    private final PlantSupervisor supervisor;
    private final PrintWriter err;
    private Duration toWindow = Duration.ZERO;
    private int hallFrames;
    private int movingFrames;
    private boolean begun;
    private boolean applied;
    private @Nullable Duration measured;

    /** @param printsPhases true to print all phases of the start as soon as the line moves */
    StartupTimer(StartPhases phases, boolean printsPhases, PlantSupervisor supervisor, PrintWriter err) {
        this.phases = phases;
        this.printsPhases = printsPhases;
        this.supervisor = supervisor;
        this.err = err;
    }

    void windowShown() {
        toWindow = phases.add("window shown").end();
    }

    /** Counts a frame that draws the line, until the first of them is on the screen. */
    void hallFrame() {
        if (hallFrames < FRAMES_UNTIL_DRAWN && ++hallFrames == FRAMES_UNTIL_DRAWN) {
            phases.completed("hall drawn");
        }
    }

    /**
     * Checks a frame until the line moves on the screen.
     *
     * @param events number of events applied until this frame
     * @return true once, as soon as a frame with a unit in work is drawn
     */
    boolean frame(LineState line, long events) {
        if (!begun) {
            begun = true;
            phases.completed(StartPhases.FIRST_FRAME);
        }
        if (!applied && events > 0) {
            applied = true;
            phases.completed("first event applied");
        }
        if (measured != null || movingFrames == 0 && !moves(line) || ++movingFrames < FRAMES_UNTIL_DRAWN) {
            return false;
        }
        var moving = phases.add("line moves").end();
        measured = moving;
        err.printf(
                Locale.ROOT,
                "linetwin: the line moves %.1f s after the start, %.1f s after the window%n",
                moving.toMillis() / 1000.0,
                moving.minus(toWindow).toMillis() / 1000.0);
        if (printsPhases) {
            err.print("linetwin: phases of the start: end, processor time, name%n".formatted() + phases.table());
            supervisor.plantReport().ifPresent(report -> err.print("linetwin: plant: %s%n".formatted(report)));
        }
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
