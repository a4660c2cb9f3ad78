package linetwin.connectors.plant;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import linetwin.connectors.loopback.BundledLine;
import linetwin.connectors.stationmodel.PublishedAsset;
import linetwin.connectors.stationmodel.PublishedAssets;
import linetwin.connectors.stationmodel.SignalReport;
import linetwin.core.model.Quality;
import linetwin.core.plant.FaultAmount;
import linetwin.core.plant.FaultKind;
import linetwin.core.time.LineTime;
import org.junit.jupiter.api.Test;

class SeededFloodTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final PublishedAsset ASSET =
            PublishedAssets.of(BundledLine.LAYOUT, BundledLine.mqtt()).getFirst();

    private static List<Quality> published(int updates) {
        var publisher = new RecordingPublisher();
        var faults = new FaultInjector(publisher, new FaultDraws(7, "cells"));
        faults.begin(FaultKind.BAD_QUALITY, new FaultAmount.Share(0.5), START);
        faults.begin(FaultKind.FLOOD, new FaultAmount.Times(10_000), START);
        for (int i = 0; i < updates; i++) {
            var now = START.plusMillis(50L * i);
            faults.publish(
                    new PublishedUpdate.OfSignals(
                            ASSET,
                            now,
                            Map.of("a", new SignalReport(i, Quality.GOOD, now)),
                            Map.of("a", LineTime.seconds(i))),
                    now);
            faults.tick(now);
        }
        return publisher.qualities;
    }

    @Test
    void aFloodIsBoundedByACountInEachStep() {
        assertEquals(3 * (1 + FaultInjector.FLOOD_PER_STEP), published(3).size());
    }

    @Test
    void theSameSeedSpoilsTheSameValuesInAFlood() {
        assertEquals(published(20), published(20));
    }

    /** Records the quality of each signal. */
    private static final class RecordingPublisher extends DiscardingPublisher {
        private final List<Quality> qualities = new ArrayList<>();

        @Override
        public void signals(PublishedUpdate.OfSignals update) {
            update.signals().values().forEach(signal -> qualities.add(signal.quality()));
        }
    }
}
