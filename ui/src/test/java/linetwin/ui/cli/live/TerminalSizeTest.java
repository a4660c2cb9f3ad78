package linetwin.ui.cli.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TerminalSizeTest {
    private static final Instant NOW = Instant.EPOCH;
    private static final List<String> TABLE = Stream.concat(
                    Stream.of("header"), IntStream.range(0, 60).mapToObj(row -> "row " + row))
            .toList();

    @Test
    void pagesFitTheTerminalAndTogetherShowEveryRow() {
        var terminal = new TerminalSize(24, 80, NOW);
        var seen = new LinkedHashSet<String>();
        for (int second = 0; second < 60; second++) {
            var page = terminal.page(TABLE, NOW.plusSeconds(second), 2);
            assertTrue(page.size() + 2 <= 24, page::toString);
            seen.addAll(page);
        }

        assertTrue(seen.containsAll(TABLE));
    }

    @Test
    void aTableThatFitsIsOnePage() {
        assertEquals(TABLE, new TerminalSize(80, 120, NOW).page(TABLE, NOW, 2));
    }

    @Test
    void aTerminalWithoutASizeHasTheUsualOne() {
        assertEquals(new TerminalSize(24, 80, NOW), TerminalSize.parse("", NOW));
        assertEquals(new TerminalSize(24, 80, NOW), TerminalSize.parse("0 0\n", NOW));
        assertEquals(new TerminalSize(40, 120, NOW), TerminalSize.parse("40 120\n", NOW));
    }
}
