package linetwin.core.sim;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import linetwin.core.event.LineEvent;
import linetwin.core.event.LineEvent.WorkFinished;
import linetwin.core.id.StationId;
import linetwin.core.layout.LineLayout;
import linetwin.core.sim.random.RandomStreams;
import linetwin.core.sim.random.SeedHash;
import linetwin.core.sim.state.KernelTicks;
import linetwin.core.sim.state.SavedState;
import linetwin.core.time.LineTime;

/**
 * Signals and meters of a line, beside its kernel. They receive the same events and draw from random streams of their
 * own, so the line behaves identically with and without them.
 */
final class LineInstruments implements SavedState {
    /** Instruments of a line that measures nothing. */
    static final LineInstruments NONE = new LineInstruments(new TreeMap<>(), Duration.ZERO);

    private static final LineTime NEVER = new LineTime(Long.MAX_VALUE);

    private final Map<StationId, StationInstruments> stations;
    private final List<Round> rounds;

    private LineInstruments(Map<StationId, StationInstruments> stations, Duration closest) {
        this.stations = stations;
        this.rounds = rounds(stations, KernelTicks.of(closest));
    }

    static LineInstruments of(LineLayout layout, long seed, Duration closest) {
        var streams = new RandomStreams(SeedHash.ofPurpose(seed, "instruments"));
        var stations = new TreeMap<StationId, StationInstruments>();
        for (var spec : layout.stations()) {
            stations.put(spec.id(), new StationInstruments(layout, spec, streams));
        }
        return new LineInstruments(stations, closest);
    }

    /** Wraps an observer: measurements at the end of an operation follow directly after the event of that operation. */
    Consumer<LineEvent> observing(Consumer<? super LineEvent> observer) {
        return event -> {
            observer.accept(event);
            if (event instanceof WorkFinished finished) {
                var station = stations.get(finished.place().station());
                if (station != null) {
                    station.read(finished, observer);
                }
            }
        };
    }

    /** Returns the due time of the next continuous signal. */
    LineTime nextDue() {
        return rounds.stream().map(Round::due).min(LineTime::compareTo).orElse(NEVER);
    }

    @Override
    public int words() {
        int words = rounds.size();
        for (var station : stations.values()) {
            words += station.words();
        }
        return words;
    }

    @Override
    public void save(long[] target, int at) {
        int next = at;
        for (var station : stations.values()) {
            station.save(target, next);
            next += station.words();
        }
        for (var round : rounds) {
            target[next++] = round.due;
        }
    }

    @Override
    public void load(long[] source, int at) {
        int next = at;
        for (var station : stations.values()) {
            station.load(source, next);
            next += station.words();
        }
        for (var round : rounds) {
            round.due = source[next++];
        }
    }

    /** Skips continuous measurements that fell due before {@code now}. */
    void skipTo(LineTime now) {
        rounds.forEach(round -> round.skipTo(now));
    }

    /** Measures every continuous signal that is due at {@code now}. */
    void measure(LineTime now, Consumer<? super LineEvent> observer) {
        rounds.stream().filter(round -> round.due().equals(now)).forEach(round -> round.measure(observer));
    }

    private static List<Round> rounds(Map<StationId, StationInstruments> stations, long closest) {
        var byInterval = new TreeMap<Long, List<SignalGenerator>>();
        for (var station : stations.values()) {
            for (var generator : station.continuous()) {
                long interval =
                        Math.max(closest, KernelTicks.of(generator.spec().interval()));
                byInterval.computeIfAbsent(interval, _ -> new ArrayList<>()).add(generator);
            }
        }
        return byInterval.entrySet().stream()
                .map(e -> new Round(e.getKey(), e.getValue()))
                .toList();
    }

    /** Continuous signals with the same interval, measured together. */
    private static final class Round {
        private final long interval;
        private final List<SignalGenerator> generators;
        private long due;

        Round(long interval, List<SignalGenerator> generators) {
            this.interval = interval;
            this.generators = generators;
            this.due = interval;
        }

        LineTime due() {
            return new LineTime(due);
        }

        void skipTo(LineTime now) {
            if (due < now.micros()) {
                due = Math.ceilDiv(now.micros(), interval) * interval;
            }
        }

        void measure(Consumer<? super LineEvent> observer) {
            var at = due();
            generators.forEach(generator -> observer.accept(generator.measured(at)));
            due += interval;
        }
    }
}
