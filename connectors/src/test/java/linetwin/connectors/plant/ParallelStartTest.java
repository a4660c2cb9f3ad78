package linetwin.connectors.plant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class ParallelStartTest {
    private static final int PATIENCE_SECONDS = 20;

    @Test
    void serversOpenAtTheSameTimeAndKeepTheirOrder() {
        var barrier = new CyclicBarrier(2);
        var opened = new ArrayList<String>();

        ParallelStart.open(List.of("opcua", "mqtt"), name -> waiting(barrier, name), opened::add);

        assertEquals(List.of("opcua", "mqtt"), opened);
    }

    @Test
    void openServersAreReportedBeforeTheFailureOfAnother() {
        var opened = new ArrayList<String>();

        var failure = assertThrows(
                UncheckedIOException.class,
                () -> ParallelStart.open(List.of("opcua", "taken", "mqtt"), ParallelStartTest::opened, opened::add));

        assertTrue(String.valueOf(failure.getMessage()).endsWith("port in use"));
        assertEquals(List.of("opcua", "mqtt"), opened);
    }

    private static String opened(String name) {
        if (name.equals("taken")) {
            throw new UncheckedIOException(new IOException("port in use"));
        }
        return name;
    }

    /** Name, once two threads have come to the barrier. */
    private static String waiting(CyclicBarrier barrier, String name) {
        try {
            barrier.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return name;
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException("Nobody else came to the barrier", e);
        }
    }
}
