package linetwin.ui.desktop.health;

import static org.junit.jupiter.api.Assertions.assertEquals;

import linetwin.core.layout.Language;
import linetwin.ui.text.InterfaceText;
import org.junit.jupiter.api.Test;

final class FaultTextTest {
    private final FaultText words = new FaultText(new InterfaceText(Language.ENGLISH));

    @Test
    void figuresStandApartFromTheirUnits() {
        assertEquals("300 ms", words.amount("300ms"));
        assertEquals("−45 s", words.amount("-45s"));
        assertEquals("10 %", words.amount("10%"));
        assertEquals("20×", words.amount("20x"));
        assertEquals("5000/s", words.amount("5000/s"));
    }

    @Test
    void waitingFaultShowsItsBeginning() {
        assertEquals(
                "Drop 10 % · press · has not begun yet · begins 1 min 30 s after it was asked for · for 20 s",
                words.requested("drop 10% press after 90s for 20s (waiting)"));
    }

    @Test
    void activeFaultShowsNoBeginning() {
        assertEquals("Drop 10 % · press · for 20 s", words.requested("drop 10% press after 90s for 20s"));
    }
}
