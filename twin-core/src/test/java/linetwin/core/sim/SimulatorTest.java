package linetwin.core.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import linetwin.core.event.LineEvent;
import linetwin.core.event.LineEvent.ComponentsFitted;
import linetwin.core.event.Reducer;
import linetwin.core.layout.LineLayout;
import linetwin.core.model.LineState;
import linetwin.core.time.LineTime;
import org.junit.jupiter.api.Test;

final class SimulatorTest {
    private static final LineTime ONE_DAY = LineTime.seconds(86_400);
    private static final LineLayout LINE = BenchmarkLine.layout();

    /**
     * SHA-256 of the events of one day, seed 1. It changes when the semantics of the simulation change, and is equal on
     * every machine.
     */
    private static final String DIGEST_OF_ONE_DAY = "3b3aba8a1cd92fe64799e9ebd91df67c9e879c0ed717afd85485469757cce049";

    @Test
    void foldOfTheEventsEqualsTheKernel() {
        var simulator = Simulator.withoutSignals(LINE, 1);
        var folded = LineState.initial(LINE);
        for (var event : oneDay(simulator)) {
            folded = Reducer.apply(folded, event);
        }
        assertEquals(simulator.state(), folded.upTo(ONE_DAY));
    }

    @Test
    void sameSeedGivesTheSameLog() {
        assertEquals(DIGEST_OF_ONE_DAY, digest(oneDay(Simulator.of(LINE, 1))));
    }

    @Test
    void anotherSeedGivesAnotherLog() {
        assertNotEquals(DIGEST_OF_ONE_DAY, digest(oneDay(Simulator.of(LINE, 2))));
    }

    @Test
    void stepsInWhichTheLineIsAdvancedLeaveTheLogAsItIs() {
        var simulator = Simulator.of(LINE, 1);
        var events = new ArrayList<LineEvent>();
        for (long second = 0; second <= 86_400; second += 100) {
            simulator.advanceTo(LineTime.seconds(second), events::add);
        }
        assertEquals(DIGEST_OF_ONE_DAY, digest(events));
    }

    @Test
    void unobservedRunComesToTheSameState() {
        var observed = Simulator.withoutSignals(LINE, 1);
        var unobserved = Simulator.withoutSignals(LINE, 1);
        observed.advanceTo(ONE_DAY, _ -> {});
        unobserved.advanceTo(ONE_DAY);
        assertEquals(observed.state(), unobserved.state());
    }

    @Test
    void runMayBeWatchedFromAnyMoment() {
        var simulator = Simulator.withoutSignals(LINE, 1);
        simulator.advanceTo(LineTime.seconds(43_200));
        var folded = simulator.state();
        for (var event : oneDay(simulator)) {
            folded = Reducer.apply(folded, event);
        }
        assertEquals(simulator.state(), folded.upTo(ONE_DAY));
    }

    @Test
    void eventsComeInOrderOfTime() {
        var events = oneDay(Simulator.of(LINE, 3));
        for (int i = 1; i < events.size(); i++) {
            assertTrue(!events.get(i).at().isBefore(events.get(i - 1).at()), events.get(i)::toString);
        }
    }

    @Test
    void shippedRobotHasAllItsJointsLimbsAndItsPack() {
        var fitted = oneDay(Simulator.withoutSignals(LINE, 1)).stream()
                .filter(ComponentsFitted.class::isInstance)
                .map(ComponentsFitted.class::cast)
                .filter(e -> e.unit().toString().equals("R170-000001"))
                .flatMap(e -> e.components().stream())
                .map(part -> part.product().code())
                .sorted()
                .toList();
        assertEquals(List.of("AR", "AR", "BP", "HA", "HA", "HD", "LG", "LG", "TO"), fitted);
    }

    private static List<LineEvent> oneDay(Simulator simulator) {
        var events = new ArrayList<LineEvent>();
        simulator.advanceTo(ONE_DAY, events::add);
        return events;
    }

    private static String digest(List<LineEvent> events) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            events.forEach(event -> sha.update(event.toString().getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
