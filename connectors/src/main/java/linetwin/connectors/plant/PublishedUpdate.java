package linetwin.connectors.plant;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import linetwin.connectors.stationmodel.LineReport;
import linetwin.connectors.stationmodel.PublishedAsset;
import linetwin.connectors.stationmodel.SignalReport;
import linetwin.connectors.stationmodel.StationJson;
import linetwin.connectors.stationmodel.StationReport;
import linetwin.core.model.UnitState;
import linetwin.core.sim.random.SeedHash;
import linetwin.core.time.LineTime;

/** One call of a publisher as an immutable value, which a fault can delay, repeat or change. */
sealed interface PublishedUpdate {
    /** Subject of the update: a later update replaces an earlier one of the same subject. */
    String about();

    /** Number of values in the update. */
    int size();

    /**
     * Number that tells two updates of the same subject apart. It derives from the line alone, never from the wall
     * clock, and stays the same in every copy that a fault makes.
     */
    long identity();

    /** Copies the update with other wall-clock times. */
    PublishedUpdate timed(UnaryOperator<Instant> clock);

    /** Calls the publisher with this update. */
    void to(PlantPublisher publisher);

    private static long hash(byte[] content) {
        return SeedHash.ofPurpose(0, new String(content, StandardCharsets.UTF_8));
    }

    /**
     * State of a station.
     *
     * @param time wall-clock time of the publication
     */
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
        public long identity() {
            return hash(StationJson.station(Instant.EPOCH, report));
        }

        @Override
        public PublishedUpdate timed(UnaryOperator<Instant> clock) {
            return new OfStation(asset, clock.apply(time), report);
        }

        @Override
        public void to(PlantPublisher publisher) {
            publisher.station(this);
        }
    }

    /**
     * Units in a station, store or bench.
     *
     * @param time wall-clock time of the publication
     */
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
        public long identity() {
            return hash(StationJson.contents(Instant.EPOCH, units));
        }

        @Override
        public PublishedUpdate timed(UnaryOperator<Instant> clock) {
            return new OfContents(asset, clock.apply(time), units);
        }

        @Override
        public void to(PlantPublisher publisher) {
            publisher.contents(this);
        }
    }

    /**
     * Signals of a station that have a value.
     *
     * @param time wall-clock time of the publication
     * @param signals values by signal id, with wall-clock times
     * @param measured line time of each value, by the same ids
     */
    record OfSignals(
            PublishedAsset asset, Instant time, Map<String, SignalReport> signals, Map<String, LineTime> measured)
            implements PublishedUpdate {
        @Override
        public String about() {
            return "signals " + asset.code();
        }

        /** Subject of one signal. */
        String about(String id) {
            return about() + " " + id;
        }

        @Override
        public int size() {
            return signals.size();
        }

        /** Hash of the line times of all values: any new value makes another update. */
        @Override
        public long identity() {
            return SeedHash.ofPurpose(0, new TreeMap<>(measured).toString());
        }

        /** Line time of one value in microseconds. */
        long identity(String id) {
            return measured.getOrDefault(id, LineTime.ORIGIN).micros();
        }

        @Override
        public PublishedUpdate timed(UnaryOperator<Instant> clock) {
            return each((_, s) -> new SignalReport(s.value(), s.quality(), clock.apply(s.time())))
                    .at(clock.apply(time));
        }

        private OfSignals at(Instant other) {
            return new OfSignals(asset, other, signals, measured);
        }

        /** Copies the update with each value replaced by a function of signal id and value. */
        OfSignals each(BiFunction<String, SignalReport, SignalReport> change) {
            var changed = new TreeMap<String, SignalReport>();
            signals.forEach((id, signal) -> changed.put(id, change.apply(id, signal)));
            return new OfSignals(asset, time, changed, measured);
        }

        @Override
        public void to(PlantPublisher publisher) {
            publisher.signals(this);
        }
    }

    /**
     * Heartbeat with the state of the whole line.
     *
     * @param time wall-clock time of the publication
     * @param number number of the heartbeat since the source was opened, from 0
     */
    record OfLine(Instant time, LineReport report, long number) implements PublishedUpdate {
        @Override
        public String about() {
            return "line";
        }

        @Override
        public int size() {
            return 1;
        }

        @Override
        public long identity() {
            return number;
        }

        @Override
        public PublishedUpdate timed(UnaryOperator<Instant> clock) {
            return new OfLine(clock.apply(time), report, number);
        }

        @Override
        public void to(PlantPublisher publisher) {
            publisher.line(time, report);
        }
    }
}
