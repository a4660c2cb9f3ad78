package linetwin.core.session;

import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import linetwin.core.event.ContactProof;
import linetwin.core.event.EventProvenance;
import linetwin.core.event.LineEvent.SignalMeasured;
import linetwin.core.event.LineEvent.SignalsMeasured;
import linetwin.core.id.SignalId;
import linetwin.core.id.SourceId;
import linetwin.core.id.StationId;
import linetwin.core.model.Quality;
import linetwin.core.model.SignalBatch;
import linetwin.core.model.SignalSchema;
import linetwin.core.session.FoldMemory.StationValues;
import linetwin.core.time.EpochMicros;
import org.jspecify.annotations.Nullable;

/**
 * Newest value and origin of every signal, over all sources. One thread writes; any thread may read, without a lock and
 * without delaying the writer.
 */
final class LatestValues {
    private static final Quality[] QUALITIES = Quality.values();
    private static final long NEVER = StationValues.NEVER;

    private final Map<StationId, Panel> panels = new ConcurrentSkipListMap<>();
    private final Map<StationId, Map<SignalId, Duration>> expected = new ConcurrentSkipListMap<>();

    LatestValues() {}

    /** Newest value of a signal; empty before the first. */
    Optional<LatestValue> of(StationId station, SignalId signal, boolean inContact) {
        var panel = panels.get(station);
        return panel == null ? Optional.empty() : panel.read(signal, every(station, signal), inContact);
    }

    /** Newest value of every signal of a station that has one, by id. */
    List<LatestValue> of(StationId station, boolean inContact) {
        var panel = panels.get(station);
        return panel == null
                ? List.of()
                : panel.signals().stream()
                        .flatMap(signal -> panel.read(signal, every(station, signal), inContact).stream())
                        .toList();
    }

    private Optional<Duration> every(StationId station, SignalId signal) {
        var ofStation = expected.get(station);
        return ofStation == null ? Optional.empty() : Optional.ofNullable(ofStation.get(signal));
    }

    /** Sets the longest expected interval between two values of a signal. */
    void expect(StationId station, SignalId signal, Duration every) {
        expected.computeIfAbsent(station, _ -> new ConcurrentSkipListMap<>()).put(signal, every);
    }

    void put(SignalsMeasured e, EventProvenance from) {
        panels.computeIfAbsent(e.station(), Panel::new).put(e.batch(), e.at().micros(), from);
    }

    void put(SignalMeasured e, EventProvenance from) {
        var rows = new SignalBatch.Rows();
        rows.add(0, e.value(), e.quality(), e.at().micros());
        var panel = panels.computeIfAbsent(e.station(), Panel::new);
        panel.put(rows.take(panel.alone(e.signal()), 0), e.at().micros(), from);
    }

    void clear() {
        panels.clear();
    }

    /** Returns all values, by station. For the thread that writes. */
    List<StationValues> memory() {
        return panels.values().stream().map(Panel::memory).toList();
    }

    /** Replaces all values; expected intervals remain. */
    void restore(List<StationValues> memory) {
        panels.keySet()
                .retainAll(memory.stream().map(StationValues::station).collect(Collectors.toCollection(TreeSet::new)));
        memory.forEach(values -> panels.put(values.station(), Panel.of(values)));
    }

    /** Signals of one station. */
    private static final class Panel {
        private final StationId station;
        private final Map<SignalId, SignalSchema> alone = new ConcurrentSkipListMap<>();
        private volatile Cells cells = new Cells(SignalSchema.EMPTY, 0);
        /** Odd while cells are being written: a reader then reads again. */
        private volatile int version;

        Panel(StationId station) {
            this.station = station;
        }

        static Panel of(StationValues memory) {
            var panel = new Panel(memory.station());
            panel.cells = Cells.of(memory);
            return panel;
        }

        StationValues memory() {
            return cells.memory(station);
        }

        SignalSchema alone(SignalId signal) {
            return alone.computeIfAbsent(signal, s -> SignalSchema.of(List.of(s)));
        }

        List<SignalId> signals() {
            var schema = cells.schema;
            return IntStream.range(0, schema.size())
                    .mapToObj(schema::signal)
                    .sorted()
                    .toList();
        }

        @SuppressWarnings({"ReferenceEquality", "NonAtomicVolatileUpdate"}) // Only one thread writes.
        void put(SignalBatch batch, long newestMicros, EventProvenance from) {
            var target = cells;
            if (batch.schema() != target.schema) {
                var wider = target.schema.with(batch.schema());
                target = wider == target.schema ? target : target.widened(wider);
                cells = target;
            }
            var columns =
                    batch.schema() == target.schema ? null : batch.schema().columnsIn(target.schema);
            version++;
            VarHandle.fullFence();
            target.put(batch, columns, EpochMicros.of(from.sourceTime()).micros() - newestMicros, from);
            version++;
        }

        Optional<LatestValue> read(SignalId signal, Optional<Duration> every, boolean inContact) {
            while (true) {
                int before = version;
                var read = cells.read(station, signal, every, inContact);
                VarHandle.acquireFence();
                if (before % 2 == 0 && before == version) {
                    return Optional.ofNullable(read);
                }
            }
        }
    }

    /** Values by column of the schema. */
    private static final class Cells {
        private final SignalSchema schema;
        private final double[] values;
        private final byte[] qualities;
        private final long[] sourceTimes;
        private final long[] arrivals;
        private final boolean[] proven;
        private final double[] goodValues;
        private final long[] goodTimes;
        private final SourceId[] sources;

        Cells(SignalSchema schema, int known) {
            this.schema = schema;
            int size = schema.size();
            values = new double[size];
            qualities = new byte[size];
            sourceTimes = new long[size];
            arrivals = new long[size];
            proven = new boolean[size];
            goodValues = new double[size];
            goodTimes = new long[size];
            sources = new SourceId[size];
            Arrays.fill(arrivals, known, size, NEVER);
            Arrays.fill(goodTimes, known, size, NEVER);
            Arrays.fill(values, known, size, Double.NaN);
        }

        static Cells of(StationValues memory) {
            var cells = new Cells(SignalSchema.of(memory.signals()), 0);
            for (int column = 0; column < memory.signals().size(); column++) {
                cells.values[column] = memory.values()[column];
                cells.qualities[column] = (byte) memory.qualities()[column];
                cells.sourceTimes[column] = memory.sourceTimes()[column];
                cells.arrivals[column] = memory.arrivals()[column];
                cells.proven[column] = memory.proven()[column] != 0;
                cells.goodValues[column] = memory.goodValues()[column];
                cells.goodTimes[column] = memory.goodTimes()[column];
                cells.sources[column] = memory.sources().get(column);
            }
            return cells;
        }

        /** Columns that have a value, in the order of this schema. */
        StationValues memory(StationId station) {
            int[] known = IntStream.range(0, schema.size())
                    .filter(column -> arrivals[column] != NEVER)
                    .toArray();
            return new StationValues(
                    station,
                    IntStream.of(known).mapToObj(schema::signal).toList(),
                    IntStream.of(known).mapToObj(column -> sources[column]).toList(),
                    IntStream.of(known).mapToDouble(column -> values[column]).toArray(),
                    IntStream.of(known).map(column -> qualities[column]).toArray(),
                    IntStream.of(known).mapToLong(column -> sourceTimes[column]).toArray(),
                    IntStream.of(known).mapToLong(column -> arrivals[column]).toArray(),
                    IntStream.of(known).map(column -> proven[column] ? 1 : 0).toArray(),
                    IntStream.of(known)
                            .mapToDouble(column -> goodValues[column])
                            .toArray(),
                    IntStream.of(known).mapToLong(column -> goodTimes[column]).toArray());
        }

        Cells widened(SignalSchema wider) {
            int size = schema.size();
            var target = new Cells(wider, size);
            System.arraycopy(values, 0, target.values, 0, size);
            System.arraycopy(qualities, 0, target.qualities, 0, size);
            System.arraycopy(sourceTimes, 0, target.sourceTimes, 0, size);
            System.arraycopy(arrivals, 0, target.arrivals, 0, size);
            System.arraycopy(proven, 0, target.proven, 0, size);
            System.arraycopy(goodValues, 0, target.goodValues, 0, size);
            System.arraycopy(goodTimes, 0, target.goodTimes, 0, size);
            System.arraycopy(sources, 0, target.sources, 0, size);
            return target;
        }

        void put(SignalBatch batch, int @Nullable [] columns, long stampAfterLine, EventProvenance from) {
            long arrival = EpochMicros.of(from.arrival()).micros();
            boolean proves = from.proof() != ContactProof.NONE;
            for (int row = 0; row < batch.size(); row++) {
                int column = columns == null ? batch.column(row) : columns[batch.column(row)];
                double value = batch.value(row);
                long stamp = batch.micros(row) + stampAfterLine;
                if (!Double.isNaN(value)) {
                    values[column] = value;
                    if (batch.quality(row) == Quality.GOOD) {
                        goodValues[column] = value;
                        goodTimes[column] = stamp;
                    }
                }
                qualities[column] = (byte) batch.quality(row).ordinal();
                sourceTimes[column] = stamp;
                arrivals[column] = arrival;
                proven[column] = proves;
                sources[column] = from.source();
            }
        }

        @Nullable
        LatestValue read(StationId station, SignalId signal, Optional<Duration> every, boolean inContact) {
            int column = schema.column(signal);
            if (column < 0 || arrivals[column] == NEVER) {
                return null;
            }
            return new LatestValue(
                    station,
                    signal,
                    sources[column],
                    values[column],
                    QUALITIES[qualities[column]],
                    new EpochMicros(sourceTimes[column]).instant(),
                    new EpochMicros(arrivals[column]).instant(),
                    goodTimes[column] == NEVER
                            ? Optional.empty()
                            : Optional.of(new LatestValue.Good(
                                    goodValues[column], new EpochMicros(goodTimes[column]).instant())),
                    every,
                    proven[column],
                    inContact);
        }
    }
}
