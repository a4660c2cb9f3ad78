package linetwin.connectors.plant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import linetwin.connectors.loopback.BundledLine;
import linetwin.connectors.stationmodel.PublishedAsset;
import linetwin.connectors.stationmodel.PublishedAssets;
import linetwin.connectors.stationmodel.SignalReport;
import linetwin.core.model.Quality;
import linetwin.core.plant.FaultKind;
import linetwin.core.plant.FaultSpec;
import linetwin.core.time.LineTime;
import org.junit.jupiter.api.Test;

/** Repeatability of faults: the seed decides which updates are hit, not the timing of the steps. */
class SeededFaultTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final int CHANGES = 400;
    private static final List<PublishedAsset> ASSETS = PublishedAssets.of(BundledLine.LAYOUT, BundledLine.mqtt());
    private static final List<FaultSpec> FAULTS = List.of(
            FaultSpec.parse("drop 30% all"),
            FaultSpec.parse("reorder 500ms all"),
            FaultSpec.parse("duplicate 20% all"),
            FaultSpec.parse("bad-quality 50% all"));

    /**
     * Runs the injector over the same changes of the line.
     *
     * @param start wall-clock time of the first step
     * @param step wall-clock time between two steps
     * @param changesPerStep changes of the line in one step, of which only the last one is published
     * @return arrivals by subject and line time: their number and quality, or 0 for a dropped update
     */
    private static Map<String, String> hits(long seed, Instant start, Duration step, int changesPerStep) {
        var publisher = new RecordingPublisher();
        var faults = new FaultInjector(publisher, new FaultDraws(seed, "cells"));
        FAULTS.forEach(fault -> faults.begin(fault.kind(), fault.amount(), start));
        var hits = new TreeMap<String, String>();
        var now = start;
        for (int change = 0; change < CHANGES; change += changesPerStep) {
            for (var asset : ASSETS) {
                var update = update(asset, LineTime.seconds(change), now);
                hits.put(key(update), "0");
                faults.publish(update, now);
            }
            faults.tick(now);
            now = now.plus(step);
        }
        faults.tick(now.plusSeconds(1));
        hits.putAll(publisher.arrivals);
        return hits;
    }

    private static PublishedUpdate.OfSignals update(PublishedAsset asset, LineTime at, Instant now) {
        return new PublishedUpdate.OfSignals(
                asset, now, Map.of("a", new SignalReport(at.inSeconds(), Quality.GOOD, now)), Map.of("a", at));
    }

    private static String key(PublishedUpdate.OfSignals update) {
        return update.about() + " " + update.measured();
    }

    @Test
    void stepsOfAnotherLengthHitTheSameUpdates() {
        assertEquals(
                hits(7, START, Duration.ofMillis(50), 1),
                hits(7, START.plusSeconds(12_345), Duration.ofMillis(170), 1));
    }

    @Test
    void aSlowMachineThatPublishesFewerUpdatesHitsTheSameOfThem() {
        var all = hits(7, START, Duration.ofMillis(50), 1);
        var few = hits(7, START, Duration.ofMillis(150), 3);
        all.keySet().retainAll(few.keySet());

        assertTrue(few.size() < CHANGES * ASSETS.size() / 2);
        assertEquals(all, few);
    }

    @Test
    void anotherSeedHitsOtherUpdates() {
        assertNotEquals(hits(7, START, Duration.ofMillis(50), 1), hits(8, START, Duration.ofMillis(50), 1));
    }

    @Test
    void aShareOfTheUpdatesIsHit() {
        var hits = hits(7, START, Duration.ofMillis(50), 1);
        var dropped = hits.values().stream().filter("0"::equals).count();

        assertEquals(0.3, dropped / (double) hits.size(), 0.05);
    }

    @Test
    void aWrongTypeHitsTheSameMessagesInEveryOrder() {
        var message = "{\"value\":1}".getBytes(StandardCharsets.UTF_8);
        var forward = new PayloadCorruptor(0.5, new FaultDraws(7, "cells"));
        var backward = new PayloadCorruptor(0.5, new FaultDraws(7, "cells"));
        var first = new TreeMap<Integer, String>();
        var second = new TreeMap<Integer, String>();
        IntStream.range(0, 100).forEach(i -> first.put(i, text(forward.json("topic", i, message))));
        IntStream.range(0, 100).map(i -> 99 - i).forEach(i -> second.put(i, text(backward.json("topic", i, message))));

        assertEquals(first, second);
        assertEquals(2, first.values().stream().distinct().count());
    }

    private static String text(byte[] message) {
        return new String(message, StandardCharsets.UTF_8);
    }

    @Test
    void drawsAreIndependentOfEachOther() {
        var draws = new FaultDraws(7, "cells");
        var both = IntStream.range(0, 10_000)
                .filter(i -> draws.draw(FaultKind.DROP, "a", i) < 0.5 && draws.draw(FaultKind.DUPLICATE, "a", i) < 0.5)
                .count();

        assertEquals(2_500.0, (double) both, 200.0);
    }

    /** Records the number of arrivals of each update and the quality of its value. */
    private static final class RecordingPublisher extends DiscardingPublisher {
        private final Map<String, String> arrivals = new TreeMap<>();

        @Override
        public void signals(PublishedUpdate.OfSignals update) {
            var quality = update.signals().values().iterator().next().quality();
            arrivals.merge(key(update), "1 " + quality, (one, _) -> one + ", " + quality);
        }
    }
}
