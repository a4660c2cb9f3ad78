package linetwin.ui.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TerminalTest {
    private static final Instant NOW = Instant.EPOCH;
    private static final List<String> TABLE = Stream.concat(
                    Stream.of("header"), IntStream.range(0, 60).mapToObj(row -> "row " + row))
            .toList();

    @Test
    void pagesFitTheTerminalAndTogetherShowEveryRow() {
        var terminal = new Terminal(24, 80, NOW);
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
        assertEquals(TABLE, new Terminal(80, 120, NOW).page(TABLE, NOW, 2));
    }

    @Test
    void aTerminalThatTellsNoSizeIsOfTheUsualOne() {
        assertEquals(new Terminal(24, 80, NOW), Terminal.parse("", NOW));
        assertEquals(new Terminal(24, 80, NOW), Terminal.parse("0 0\n", NOW));
        assertEquals(new Terminal(40, 120, NOW), Terminal.parse("40 120\n", NOW));
    }
}
