package linetwin.core.benchmark;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import linetwin.core.config.line.LineFile;
import linetwin.core.layout.LineLayout;

/** Serial lines as line files of this project. */
final class SerialLayouts {
    private SerialLayouts() {}

    static LineLayout of(SerialLine line) {
        return LineFile.read("serial.yaml", text(line)).value().orElseThrow();
    }

    private static String text(SerialLine line) {
        return IntStream.range(0, line.stations())
                .mapToObj(i -> "  - { id: S%d, waitingPlaces: %d, work: { distribution: exponential, mean: 1s }%s }"
                        .formatted(i, i == 0 ? 0 : SerialLine.BUFFER, breakdowns(line)))
                .collect(Collectors.joining("\n", "format: linetwin-line/1\nline: { id: serial }\nstations:\n", "\n"));
    }

    private static String breakdowns(SerialLine line) {
        return line.fails()
                ? ", breakdowns: { mtbf: %.0fs, mttr: %.0fs }".formatted(SerialLine.BETWEEN_FAILURES, SerialLine.REPAIR)
                : "";
    }
}
