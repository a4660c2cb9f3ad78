package linetwin.ui.cli.live;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Size of the terminal. Java has no API for it, so {@code stty} is run again every few seconds, as windows are resized.
 *
 * @param measured time of the measurement
 */
record TerminalSize(int rows, int columns, Instant measured) {
    private static final Duration ASK_AGAIN = Duration.ofSeconds(2);
    private static final Duration PAGE = Duration.ofSeconds(4);
    private static final File CONTROLLING_TERMINAL = new File("/dev/tty");
    private static final int USUAL_ROWS = 24;
    private static final int USUAL_COLUMNS = 80;

    static TerminalSize measured(@Nullable TerminalSize before, Instant now) {
        return before != null && now.isBefore(before.measured.plus(ASK_AGAIN)) ? before : parse(stty(), now);
    }

    /** Parses "rows columns"; 24 by 80 if the text is anything else. */
    static TerminalSize parse(String measurement, Instant now) {
        var numbers = measurement.strip().split(" ", -1);
        try {
            var rows = Integer.parseInt(numbers[0]);
            var columns = Integer.parseInt(numbers[numbers.length - 1]);
            return rows > 0 && columns > 0 ? new TerminalSize(rows, columns, now) : usual(now);
        } catch (NumberFormatException _) {
            return usual(now);
        }
    }

    private static TerminalSize usual(Instant now) {
        return new TerminalSize(USUAL_ROWS, USUAL_COLUMNS, now);
    }

    private static String stty() {
        try {
            var process = new ProcessBuilder("stty", "size")
                    .redirectInput(CONTROLLING_TERMINAL)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (var answer = process.getInputStream()) {
                return new String(answer.readAllBytes(), StandardCharsets.US_ASCII);
            }
        } catch (IOException _) {
            return "";
        }
    }

    /**
     * Header and as many rows as fit; the next ones every few seconds.
     *
     * @param used rows of the terminal that other output takes
     */
    List<String> page(List<String> table, Instant now, int used) {
        var room = Math.max(1, rows - used - 2);
        var body = table.subList(1, table.size());
        if (body.size() <= room + 1) {
            return table;
        }
        var pages = (body.size() + room - 1) / room;
        var page = (int) (now.getEpochSecond() / PAGE.toSeconds() % pages);
        var shown = new ArrayList<String>();
        shown.add(table.getFirst());
        shown.addAll(body.subList(page * room, Math.min(body.size(), (page + 1) * room)));
        shown.add("page %d of %d".formatted(page + 1, pages));
        return shown;
    }
}
