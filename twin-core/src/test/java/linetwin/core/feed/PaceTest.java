package linetwin.core.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
    @Test
    void aPaceOfSixtyMakesAMinuteOfASecond() {
        assertEquals(Duration.ofMinutes(1), new Pace(60).lineTimeIn(Duration.ofSeconds(1)));
    }

    @Test
    void aPaceIsReadWithOrWithoutItsSign() {
        assertEquals(Pace.parse("60"), Pace.parse("60x"));
    }

    @Test
    void aPaceOfNothingIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Pace.parse("0x"));
    }
}
