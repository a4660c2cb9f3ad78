package linetwin.core.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import linetwin.core.config.line.LineFile;
import linetwin.core.layout.LineLayout;

/** Exact case as the text of a line file, as a user would write it. */
final class CaseFile {
    private final ExactCase line;
    private final boolean loops;

    private CaseFile(ExactCase line) {
        this.line = line;
        loops = line.number("pallets").isPresent();
    }

    static LineLayout layout(ExactCase line) {
        var reading = LineFile.read(line.id() + ".yaml", text(line));
        assertEquals(List.of(), reading.problems());
        return reading.value().orElseThrow();
    }

    static String text(ExactCase line) {
        var file = new CaseFile(line);
        return "format: linetwin-line/1\nline: { id: '%s'%s }\n".formatted(file.lineId(), file.carriers())
                + (line.isAssembly() ? file.assembly() : file.stations());
    }

    private String lineId() {
        return "case-" + line.id().replace('.', '_');
    }

    private String carriers() {
        return line.number("pallets").map(n -> ", pallets: %.0f".formatted(n)).orElse("")
                + line.number("cards").map(n -> ", cards: %.0f".formatted(n)).orElse("");
    }

    private String stations() {
        return IntStream.range(0, line.stations())
                .mapToObj(i -> "  - { id: S%d, waitingPlaces: %d, work: { %s }%s%s%s }"
                        .formatted(i, waitingPlaces(i), work(i), breakdowns(i), scrap(i), next(i)))
                .collect(Collectors.joining("\n", "stations:\n", "\n"));
    }

    /** Buffers are between the stations; in a loop the last one is before the first station. */
    private int waitingPlaces(int station) {
        var buffers = line.numbers("buffers");
        if (station == 0) {
            return loops ? buffers.getLast().intValue() : 0;
        }
        return buffers.get(station - 1).intValue();
    }

    private String work(int station) {
        return line.list("stations")
                .map(all -> phases((Map<?, ?>) all.get(station)))
                .orElseGet(() -> exponential(line.numbers("rates").get(station)));
    }

    private static String phases(Map<?, ?> station) {
        return "distribution: phaseType, initial: %s, rates: %s, unit: min"
                .formatted(station.get("alpha"), station.get("T"));
    }

    private static String exponential(double rate) {
        return "distribution: exponential, rate: %s/min".formatted(rate);
    }

    /** Operation-dependent breakdowns with resumed work: the default of a line file. */
    private String breakdowns(int station) {
        return line.list("fail")
                .map(_ -> ", breakdowns: { between: { %s }, repair: { %s }, whileDown: open }"
                        .formatted(
                                exponential(line.numbers("fail").get(station)),
                                exponential(line.numbers("repair").get(station))))
                .orElse("");
    }

    private String scrap(int station) {
        return line.number("scrap_station")
                .filter(at -> at == station)
                .flatMap(_ -> line.number("scrap_prob"))
                .map(share -> ", firstPassYield: %.1f%%".formatted(100 - 100 * share))
                .orElse("");
    }

    private String next(int station) {
        if (!line.isSplit()) {
            return "";
        }
        var shares = line.numbers("probs");
        return station > 0
                ? ", next: end"
                : IntStream.range(0, shares.size())
                        .mapToObj(i -> "S%d: %.1f%%".formatted(i + 1, 100 * shares.get(i)))
                        .collect(Collectors.joining(", ", ", next: { ", " }"));
    }

    /** Each feeder fills its own store; the last station takes one part of each. */
    private String assembly() {
        int last = line.stations() - 1;
        var text = new StringBuilder("stores:\n");
        for (int i = 0; i < last; i++) {
            int capacity = line.numbers("buffers").get(i).intValue();
            text.append("  - { id: B%d, holds: P%d, capacity: %d }\n".formatted(i, i, capacity));
        }
        text.append("routes:\n");
        for (int i = 0; i < last; i++) {
            text.append("  - { id: R%d, makes: P%d, stations: [S%d], into: B%d }\n".formatted(i, i, i, i));
        }
        text.append("  - { id: main, stations: [S%d] }\nstations:\n".formatted(last));
        for (int i = 0; i < last; i++) {
            text.append("  - { id: S%d, work: { %s } }\n".formatted(i, work(i)));
        }
        var parts =
                IntStream.range(0, last).mapToObj(i -> "B%d: 1".formatted(i)).collect(Collectors.joining(", "));
        text.append("  - { id: S%d, work: { %s }, consumes: { %s } }\n".formatted(last, work(last), parts));
        return text.toString();
    }
}
