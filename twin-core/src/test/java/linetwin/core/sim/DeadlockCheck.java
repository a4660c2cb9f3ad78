package linetwin.core.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import linetwin.core.event.LineEvent;
import linetwin.core.event.LineEvent.UnitMoved;
import linetwin.core.id.UnitId;
import linetwin.core.model.Deadlock;
import linetwin.core.model.LineState;
import linetwin.core.model.PackMlState;

/** Checks deadlocks: a line without any movement must be deadlocked, and a deadlock must never dissolve. */
final class DeadlockCheck {
    private boolean moved;
    private List<Deadlock> found = List.of();
    private List<Optional<UnitId>> held = List.of();

    void apply(LineEvent event) {
        moved |= event instanceof UnitMoved;
    }

    void check(LineState line, Optional<Deadlock> deadlock) {
        assertEquals(
                held, found.stream().flatMap(lock -> held(line, lock).stream()).toList(), "locked for ever");
        assertTrue(moved || deadlock.isPresent() || hasPlaceInProgress(line), "who stands still for ever is locked");
        moved = false;
        found = deadlock.stream().toList();
        held = found.stream().flatMap(lock -> held(line, lock).stream()).toList();
    }

    private static List<Optional<UnitId>> held(LineState line, Deadlock lock) {
        return lock.chain().stream()
                .map(link -> line.place(link.place()).unit())
                .toList();
    }

    private static boolean hasPlaceInProgress(LineState line) {
        return line.allStations().stream()
                .flatMap(station -> station.places().stream())
                .anyMatch(place -> place.state() != PackMlState.SUSPENDED);
    }
}
