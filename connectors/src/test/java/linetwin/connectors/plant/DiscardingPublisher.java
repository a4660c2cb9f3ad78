package linetwin.connectors.plant;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import linetwin.connectors.stationmodel.LineReport;
import linetwin.connectors.stationmodel.PublishedAsset;
import linetwin.core.feed.LineHistory;
import linetwin.core.plant.FaultKind;

/** Publisher without a server. Tests override the updates that they record. */
class DiscardingPublisher implements PlantPublisher {
    @Override
    public void station(PublishedUpdate.OfStation update) {}

    @Override
    public void contents(PublishedUpdate.OfContents update) {}

    @Override
    public void signals(PublishedUpdate.OfSignals update) {}

    @Override
    public void line(Instant time, LineReport line) {}

    @Override
    public void history(Instant time, LineHistory history) {}

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
    public void corrupt(Optional<PayloadCorruptor> corruptor) {}

    @Override
    public void hang(boolean connectedOnly) {}

    @Override
    public void answer() {}

    @Override
    public void stop(FaultKind why) {}

    @Override
    public void renew(FaultKind why) {}

    @Override
    public void close() {}
}
