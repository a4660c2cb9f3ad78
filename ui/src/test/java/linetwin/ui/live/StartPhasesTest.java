package linetwin.ui.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class StartPhasesTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
    private final StartPhases phases = new StartPhases(now::get);

    @Test
    void phasesEndInTheirOrderSinceTheStartOfTheProcess() {
        var first = phases.add("files read");
        now.updateAndGet(instant -> instant.plusMillis(1500));
        var second = phases.add("window shown");

        assertEquals(Duration.ofMillis(1500), second.end().minus(first.end()));
        assertTrue(second.processor().compareTo(first.processor()) >= 0);
        assertTrue(phases.table().lines().toList().getLast().endsWith("  window shown"));
    }

    @Test
    void machineReadsTheEndsInMilliseconds() {
        var end = phases.add("files read").end().toMillis();

        assertEquals("{\"files read\":%d}".formatted(end), phases.json());
    }

    @Test
    void plantMayStartOnceTheFirstFrameIsPrepared() {
        var signal = phases.end(StartPhases.FIRST_FRAME);
        phases.completed("window shown");
        assertFalse(signal.isDone());

        phases.completed(StartPhases.FIRST_FRAME);
        assertTrue(signal.isDone());
    }
}
