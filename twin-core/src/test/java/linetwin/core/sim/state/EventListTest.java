package linetwin.core.sim.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class EventListTest {
    private static final int SLOTS = 37;

    @Test
    void nextEventIsTheEarliestAndOfEqualOnesTheLowestSlot() {
        var dice = new SplittableRandom(1);
        var memory = new StateArray(EventList.cells(SLOTS));
        var events = new EventList(memory, SLOTS, 0);
        var due = new TreeMap<Integer, Long>();
        for (int i = 0; i < 10_000; i++) {
            int slot = dice.nextInt(SLOTS);
            if (dice.nextInt(4) == 0) {
                events.cancel(memory.cells, slot);
                due.remove(slot);
            } else {
                long ticks = dice.nextLong(20);
                events.schedule(memory.cells, slot, ticks);
                due.put(slot, ticks);
            }
            if (!due.isEmpty()) {
                int next = due.keySet().stream()
                        .min(Comparator.comparing((Integer s) -> due.getOrDefault(s, 0L))
                                .thenComparing(s -> s))
                        .orElseThrow();
                assertEquals(next, events.slotOf(events.next(memory.cells)));
            }
        }
    }

    @Test
    void nothingIsDueInAnEmptyList() {
        var memory = new StateArray(EventList.cells(SLOTS));
        var events = new EventList(memory, SLOTS, 0);
        assertTrue(events.ticksOf(events.next(memory.cells)) > Long.MAX_VALUE >> 10);
    }
}
