package linetwin.connectors.opcua;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import linetwin.core.connection.TagSpec;
import linetwin.core.connection.TagSpec.Meaning;
import org.junit.jupiter.api.Test;

class SamplingRateTest {
    @Test
    void aQueueHoldsFiveSecondsOfSamples() {
        assertEquals(
                new SamplingRate(100, 50, 100),
                SamplingRate.of(TagSpec.of("a", Meaning.SIGNAL), Duration.ofMillis(100)));
    }

    @Test
    void fastSamplesAreKeptUpToABound() {
        assertEquals(200, SamplingRate.queue(100, 10));
    }

    @Test
    void twoMessagesOfSamplesAreKeptInAnyCase() {
        assertEquals(2_000, SamplingRate.queue(1_000, 1));
    }

    @Test
    void slowSamplesHaveTheShortestQueue() {
        assertEquals(TagSpec.SHORTEST_QUEUE, SamplingRate.queue(1_000, 1_000));
    }
}
