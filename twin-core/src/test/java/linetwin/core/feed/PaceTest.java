package linetwin.core.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class PaceTest {
    @Test
    void aPaceIsReadWithOrWithoutItsSign() {
        assertEquals(Pace.parse("60"), Pace.parse("60x"));
    }

    @Test
    void aPaceOfNothingIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Pace.parse("0x"));
    }
}
