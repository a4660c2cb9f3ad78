package linetwin.core.sim.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.apache.commons.rng.core.source64.XoRoShiRo128PlusPlus;
import org.junit.jupiter.api.Test;

final class RandomStreamsTest {
    @Test
    void streamIsTheXoroshiroOfCommonsRng() {
        long state = SeedHash.mix(7 ^ SeedHash.hash("M60/work"));
        var ours = new RandomStreams(7).stream("M60/work");
        var theirs = new XoRoShiRo128PlusPlus(state, SeedHash.mix(state + SeedHash.GOLDEN));
        for (int i = 0; i < 1_000; i++) {
            assertEquals(theirs.nextLong(), ours.nextLong());
        }
    }

    @Test
    void streamDependsOnItsNameOnly() {
        var few = new RandomStreams(1);
        var many = new RandomStreams(1);
        for (int i = 0; i < 100; i++) {
            assertNotEquals(0, many.stream("S" + i + "/work").nextLong());
        }
        assertEquals(few.stream("M60/work").nextLong(), many.stream("M60/work").nextLong());
    }
}
