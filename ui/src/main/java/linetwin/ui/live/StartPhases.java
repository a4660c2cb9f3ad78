package linetwin.ui.live;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import linetwin.core.plant.StartMonitor;

/** Phases of the start of this process that have ended, oldest first. Any thread may add or read. */
public final class StartPhases implements StartMonitor {
    /** Phase that ends when the first frame of the window is prepared, and its drawing begins. */
    public static final String FIRST_FRAME = "first frame prepared";

    private final InstantSource clock;
    private final Instant began;
    private final List<Phase> phases = new CopyOnWriteArrayList<>();
    private final Map<String, CompletableFuture<Phase>> ends = new ConcurrentHashMap<>();

    /**
     * End of a phase.
     *
     * @param end time since the start of the process
     * @param processor processor time of all threads of the process until then
     */
    public record Phase(String name, Duration end, Duration processor) {}

    /** Phases of this process; where its start is unknown, since now. */
    public StartPhases(InstantSource clock) {
        this.clock = clock;
        began = ProcessHandle.current().info().startInstant().orElseGet(clock::instant);
    }

    /** Adds the end of a phase. */
    public Phase add(String name) {
        var processor = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
        var phase = new Phase(name, Duration.between(began, clock.instant()), processor);
        phases.add(phase);
        var _ = end(name).complete(phase);
        return phase;
    }

    /** Future that completes with the end of a phase. */
    public CompletableFuture<Phase> end(String name) {
        return ends.computeIfAbsent(name, _ -> new CompletableFuture<>());
    }

    @Override
    public void completed(String phase) {
        var added = add(phase);
        assert phases.contains(added);
    }

    public List<Phase> phases() {
        return List.copyOf(phases);
    }

    /** Table with one line per phase: end and processor time in seconds, and name. */
    public String table() {
        return phases.stream()
                .map(phase -> String.format(
                        Locale.ROOT,
                        "%8.2f s %8.2f s  %s%n",
                        seconds(phase.end()),
                        seconds(phase.processor()),
                        phase.name()))
                .collect(Collectors.joining());
    }

    /** JSON object of the ends in milliseconds. */
    public String json() {
        return phases.stream()
                .map(phase -> "\"%s\":%d".formatted(phase.name(), phase.end().toMillis()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
