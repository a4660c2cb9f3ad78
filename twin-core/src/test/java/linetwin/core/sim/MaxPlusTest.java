package linetwin.core.sim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import linetwin.core.config.line.LineFile;
import linetwin.core.event.LineEvent;
import linetwin.core.event.LineEvent.UnitMoved;
import linetwin.core.id.StationId;
import linetwin.core.id.UnitId;
import linetwin.core.layout.LineLayout;
import linetwin.core.model.UnitLocation.AtPlace;
import linetwin.core.time.LineTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaxPlusTest {
    private static final List<String> WORK = List.of(
            "distribution: exponential, mean: 60s",
            "distribution: erlang, mean: 58s, cv: 50%",
            "distribution: logNormal, mean: 61s, cv: 30%",
            "distribution: constant, mean: 60s",
            "distribution: gamma, mean: 55s, cv: 140%",
            "distribution: uniform, least: 20s, most: 100s",
            "distribution: weibull, mean: 60s, cv: 80%",
            "distribution: triangular, least: 30s, mode: 50s, most: 100s",
            "distribution: normal, mean: 60s, cv: 40%",
            "distribution: betaPert, least: 30s, mode: 50s, most: 120s",
            "distribution: phaseType, mean: 60s, cv: 120%");

    @ParameterizedTest
    @CsvSource({
        "2, false, 20000",
        "2, true, 20000",
        "10, false, 5000",
        "10, true, 5000",
        "100, false, 1000",
        "100, true, 1000"
    })
    void everyPartLeavesEveryStationAtTheTimeOfTheRecursion(int stations, boolean fails, int parts) {
        for (long seed = 1; seed <= 5; seed++) {
            var line = line(stations, fails, seed);
            var expected = new MaxPlusLine(line, seed).departures(parts);
            var observed = new Departures(line, seed).ofFirst(parts);
            for (int station = 0; station < stations; station++) {
                assertArrayEquals(expected[station], observed[station], "station %d, seed %d".formatted(station, seed));
            }
        }
    }

    /** Buffers of 0 to 5 places and distributions of all families, mixed differently by each seed. */
    private static LineLayout line(int stations, boolean fails, long seed) {
        var text = IntStream.range(0, stations)
                .mapToObj(i -> "  - { id: S%d, waitingPlaces: %d, work: { %s }%s }"
                        .formatted(
                                i,
                                (i * 7L + seed) % 6,
                                WORK.get((int) ((i * 3L + seed) % WORK.size())),
                                stops(fails, i)))
                .collect(Collectors.joining("\n", "format: linetwin-line/1\nline: { id: serial }\nstations:\n", "\n"));
        var reading = LineFile.read("serial.yaml", text);
        assertEquals(List.of(), reading.problems());
        return reading.value().orElseThrow();
    }

    private static String stops(boolean fails, int station) {
        return fails ? ", breakdowns: { mtbf: %dmin, mttr: 5min }".formatted(20 + station % 7) : "";
    }

    /** Departures from the places of the stations, as the observed kernel reports them. */
    private static final class Departures {
        private final LineLayout line;
        private final Simulator simulator;
        private final SortedMap<StationId, Integer> numbers = new TreeMap<>();
        private final SortedMap<UnitId, Integer> stationOf = new TreeMap<>();
        private final long[][] times;
        private final int[] counts;

        Departures(LineLayout line, long seed) {
            this.line = line;
            simulator = Simulator.of(line, seed);
            int stations = line.stations().size();
            for (int i = 0; i < stations; i++) {
                numbers.put(line.stations().get(i).id(), i);
            }
            times = new long[stations][64];
            counts = new int[stations];
        }

        long[][] ofFirst(int parts) {
            int last = line.stations().size() - 1;
            while (counts[last] < parts) {
                simulator.advanceTo(new LineTime(simulator.now().micros() + 3_600_000_000L), this::apply);
            }
            return Arrays.stream(times).map(t -> Arrays.copyOf(t, parts)).toArray(long[][]::new);
        }

        private void apply(LineEvent event) {
            if (event instanceof UnitMoved moved) {
                var from = stationOf.remove(moved.unit());
                if (from != null) {
                    left(from, moved.at());
                }
                if (moved.to() instanceof AtPlace at) {
                    stationOf.put(moved.unit(), numbers.get(at.place().station()));
                }
            }
        }

        private void left(int station, LineTime at) {
            if (counts[station] == times[station].length) {
                times[station] = Arrays.copyOf(times[station], 2 * counts[station]);
            }
            times[station][counts[station]++] = at.micros();
        }
    }
}
