package linetwin.connectors.plant;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import linetwin.connectors.stationmodel.LineReport;
import linetwin.connectors.stationmodel.PublishedAsset;
import linetwin.connectors.stationmodel.SignalReport;
import linetwin.connectors.stationmodel.StationReport;
import linetwin.core.model.UnitState;

/** One thing that a publisher is told, as a value: it can be kept back, repeated or bent. */
sealed interface PublishedUpdate {
    /** What it is about: a later one about the same takes the place of this. */
    String about();

    /** How many values it holds. */
    int size();

    /** The same with other times. */
    PublishedUpdate timed(UnaryOperator<Instant> clock);

    void to(PlantPublisher publisher);

    record OfStation(PublishedAsset asset, Instant time, StationReport report) implements PublishedUpdate {
        @Override
        public String about() {
            return "station " + asset.code();
        }

        @Override
        public int size() {
            return 1;
        }

        @Override
        public PublishedUpdate timed(UnaryOperator<Instant> clock) {
            return new OfStation(asset, clock.apply(time), report);
        }

        @Override
        public void to(PlantPublisher publisher) {
            publisher.station(asset, time, report);
        }
    }

    record OfContents(PublishedAsset asset, Instant time, List<UnitState> units) implements PublishedUpdate {
        @Override
        public String about() {
            return "contents " + asset.code();
        }

        @Override
        public int size() {
            return 1;
        }

        @Override
        public PublishedUpdate timed(UnaryOperator<Instant> clock) {
            return new OfContents(asset, clock.apply(time), units);
        }

        @Override
        public void to(PlantPublisher publisher) {
            publisher.contents(asset, time, units);
        }
    }

    record OfSignals(PublishedAsset asset, Instant time, Map<String, SignalReport> signals) implements PublishedUpdate {
        @Override
        public String about() {
            return "signals " + asset.code();
        }

        @Override
        public int size() {
            return signals.size();
        }

        @Override
        public PublishedUpdate timed(UnaryOperator<Instant> clock) {
            return each(s -> new SignalReport(s.value(), s.quality(), clock.apply(s.time())))
                    .at(clock.apply(time));
        }

        private OfSignals at(Instant other) {
            return new OfSignals(asset, other, signals);
        }

        /** The same with each of its signals changed. */
        OfSignals each(UnaryOperator<SignalReport> change) {
            var changed = new TreeMap<String, SignalReport>();
            signals.forEach((id, signal) -> changed.put(id, change.apply(signal)));
            return new OfSignals(asset, time, changed);
        }

        @Override
        public void to(PlantPublisher publisher) {
            publisher.signals(asset, time, signals);
        }
    }

    record OfLine(Instant time, LineReport report) implements PublishedUpdate {
        @Override
        public String about() {
            return "line";
        }

        @Override
        public int size() {
            return 1;
        }

        @Override
        public PublishedUpdate timed(UnaryOperator<Instant> clock) {
            return new OfLine(clock.apply(time), report);
        }

        @Override
        public void to(PlantPublisher publisher) {
            publisher.line(time, report);
        }
    }
}
