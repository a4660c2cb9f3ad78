package linetwin.connectors.plant;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import linetwin.connectors.loopback.BundledLine;
import linetwin.connectors.stationmodel.LineReport;
import linetwin.connectors.stationmodel.PublishedAsset;
import linetwin.connectors.stationmodel.PublishedAssets;
import linetwin.connectors.stationmodel.SignalReport;
import linetwin.connectors.stationmodel.StationReport;
import linetwin.core.model.Quality;
import linetwin.core.model.UnitState;
import linetwin.core.plant.FaultAmount;
import linetwin.core.plant.FaultKind;
import org.junit.jupiter.api.Test;

class SeededFloodTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final PublishedAsset ASSET =
            PublishedAssets.of(BundledLine.LAYOUT, BundledLine.mqtt()).getFirst();

    private static List<Quality> published(int updates) {
        var publisher = new RecordingPublisher();
        var faults = new FaultInjector(publisher, new Random(7));
        faults.begin(FaultKind.BAD_QUALITY, new FaultAmount.Share(0.5), START);
        faults.begin(FaultKind.FLOOD, new FaultAmount.Times(10_000), START);
        for (int i = 0; i < updates; i++) {
            var now = START.plusMillis(50L * i);
            faults.tell(
                    new PublishedUpdate.OfSignals(ASSET, now, Map.of("a", new SignalReport(i, Quality.GOOD, now))),
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

    /** Records the quality of each signal; the rest is of no interest to a flood. */
    private static final class RecordingPublisher implements PlantPublisher {
        private final List<Quality> qualities = new ArrayList<>();

        @Override
        public void signals(PublishedAsset asset, Instant time, Map<String, SignalReport> signals) {
            signals.values().forEach(signal -> qualities.add(signal.quality()));
        }

        @Override
        public void station(PublishedAsset asset, Instant time, StationReport report) {}

        @Override
        public void contents(PublishedAsset asset, Instant time, List<UnitState> units) {}

        @Override
        public void line(Instant time, LineReport line) {}

        @Override
        public void announce(PublishedAsset asset, List<String> signals) {}

        @Override
        public void serve() {}

        @Override
        public String endpoint() {
            return "";
        }

        @Override
        public boolean canFail(FaultKind kind) {
            return true;
        }

        @Override
        public void garble(Optional<PayloadCorruptor> how) {}

        @Override
        public void hang(boolean onlyThePresent) {}

        @Override
        public void answer() {}

        @Override
        public void stop(FaultKind why) {}

        @Override
        public void renew(FaultKind why) {}

        @Override
        public void close() {}
    }
}
