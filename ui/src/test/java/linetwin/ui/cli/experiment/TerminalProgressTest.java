package linetwin.ui.cli.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class TerminalProgressTest {
    @Test
    void progressIncludesTheTimeLeft() {
        assertEquals(
                "Simulating:  25 %, about 6 s left",
                TerminalProgress.text("Simulating", 0.25, 2).strip());
    }

    @Test
    void progressHasNoTimeLeftBeforeItCanBeEstimated() {
        assertEquals("Simulating:   1 %", TerminalProgress.text("Simulating", 0.01, 2));
    }
}
